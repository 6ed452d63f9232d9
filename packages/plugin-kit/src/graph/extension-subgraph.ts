import type { Message } from "@payung/jamsostek";
import { GraphQLError } from "graphql";
import { extensionName } from "../define/plugin-id.js";
import type { ExtensionContext, ExtensionResolver, RegionPlugin } from "../region-plugin.js";

/** A plugin's graph extension, ready to become a subgraph. */
export interface ExtensionSubgraph {
  /** "plugin_<id>" */
  readonly name: string;
  readonly typeDefs: string;
  /** By type and field. What a resolver throws, now or later, becomes a GraphQLError of code PLUGIN_ERROR. */
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, GuardedResolver>>>>;
}

/** The context may hold more than the language; the plugin sees nothing else of it. */
export type GuardedResolver = (parent: unknown, args: unknown, context: ExtensionContext) => unknown;

/** What failed where, for the operator's log: clients learn the plugin's name only. */
export interface ExtensionFault {
  readonly pluginId: string;
  /** "Region.contohPlan" */
  readonly field: string;
  readonly error: unknown;
}

/** A plugin's extension as a subgraph whose failures carry its name. @throws TypeError when the plugin brings none */
export function createExtensionSubgraph(
  plugin: RegionPlugin,
  onFault: (fault: ExtensionFault) => void = () => {},
): ExtensionSubgraph {
  if (plugin.graph === undefined) throw new TypeError(`The plugin "${plugin.id}" brings no graph extension`);
  const { typeDefs, resolvers } = plugin.graph;
  const guarded = Object.entries(resolvers).map(([type, fields]) => {
    const each = Object.entries(fields).map(([field, resolve]) => {
      const report = (error: unknown): void =>
        onFault({ pluginId: plugin.id, field: `${type}.${field}`, error });
      return [field, guard(resolve, plugin.id, report)];
    });
    return [type, Object.fromEntries(each)];
  });
  return { name: extensionName(plugin.id), typeDefs, resolvers: Object.fromEntries(guarded) };
}

function guard(
  resolve: ExtensionResolver,
  pluginId: string,
  report: (error: unknown) => void,
): GuardedResolver {
  const fail = (error: unknown): never => {
    report(error);
    throw pluginError(pluginId);
  };
  return (parent, args, { locale }) => {
    try {
      const answer = resolve(parent as never, args as never, { locale });
      return answer instanceof Promise ? answer.catch(fail) : answer;
    } catch (error) {
      return fail(error);
    }
  };
}

/** What a client learns of a plugin that failed: its name. What it threw may hold anything and stays inside. */
export function pluginError(pluginId: string): GraphQLError {
  const messages: Message = {
    id: `Plugin wilayah "${pluginId}" gagal menjawab bagian ini.`,
    en: `The region plugin "${pluginId}" failed to answer this part.`,
  };
  return new GraphQLError(messages.en, {
    extensions: { code: "PLUGIN_ERROR", messages, plugin: pluginId },
  });
}
