import { joinMessages } from "@payung/jamsostek";
import type { Message } from "@payung/jamsostek";

/** One thing that is wrong with a plugin: where, what is allowed and what was found. */
export interface PluginProblem {
  /** "schemes[0].terms.periods[1].value.programmes", or "" for the plugin as a whole. */
  readonly path: string;
  readonly message: Message;
}

/** A plugin that cannot be served, with everything that is wrong with it at once. */
export class PluginDefinitionError extends Error {
  readonly pluginId: string;
  readonly problems: readonly PluginProblem[];
  readonly messages: Message;

  constructor(pluginId: string, problems: readonly PluginProblem[]) {
    const messages = sentenceOf(pluginId, problems);
    super(messages.en);
    this.name = "PluginDefinitionError";
    this.pluginId = pluginId;
    this.problems = problems;
    this.messages = messages;
  }
}

function sentenceOf(pluginId: string, problems: readonly PluginProblem[]): Message {
  const heading = {
    id: `Plugin "${pluginId}" tidak sah`,
    en: `The plugin "${pluginId}" is not valid`,
  };
  const lines = problems.map(({ path, message }) =>
    path === "" ? message : { id: `${path}: ${message.id}`, en: `${path}: ${message.en}` },
  );
  return joinMessages([heading, ...lines], "\n- ");
}

/** A value as a message may show it: short, on one line, whatever it is. */
export function shown(value: unknown): string {
  const whole = textOf(value).replaceAll(/\s+/g, " ");
  return whole.length > 60 ? `${whole.slice(0, 60)}...` : whole;
}

function textOf(value: unknown): string {
  if (typeof value === "function") return "a function";
  if (typeof value === "bigint" || typeof value === "symbol" || value === undefined) return String(value);
  try {
    return JSON.stringify(value) ?? "nothing";
  } catch {
    return "an object that refers to itself";
  }
}
