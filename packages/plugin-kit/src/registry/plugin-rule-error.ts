import type { Message } from "@payung/jamsostek";
import type { RuleName } from "../registry.js";

export interface RuleFault {
  readonly pluginId: string;
  readonly scheme: string;
  readonly rule: RuleName;
  /** For the operator's log: what the rule threw, or what is wrong with its answer. */
  readonly detail: string;
  readonly cause?: unknown;
}

/**
 * A rule of a plugin threw, or answered what it may not. Its message and extensions are fit for clients (graphql copies
 * them into the response); `detail` and `cause` are for the log.
 */
export class PluginRuleError extends Error {
  readonly code = "PLUGIN_ERROR";
  readonly pluginId: string;
  readonly scheme: string;
  readonly rule: RuleName;
  readonly detail: string;
  readonly messages: Message;
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor({ pluginId, scheme, rule, detail, cause }: RuleFault) {
    const messages = {
      id: `Plugin wilayah "${pluginId}" gagal pada aturan "${rule}" dari skema "${scheme}".`,
      en: `The region plugin "${pluginId}" failed in the rule "${rule}" of the scheme "${scheme}".`,
    };
    super(messages.en, { cause });
    this.name = "PluginRuleError";
    this.pluginId = pluginId;
    this.scheme = scheme;
    this.rule = rule;
    this.detail = detail;
    this.messages = messages;
    this.extensions = { code: this.code, messages, plugin: pluginId, scheme, rule };
  }
}
