import { composeServices, type ServiceDefinition } from "@theguild/federation-composition";
import { GraphQLError, Kind, parse, visit, type DocumentNode } from "graphql";
import { changesToCore } from "./core-unchanged.js";

/** A subgraph as it is composed. */
export interface SubgraphDefinition {
  readonly name: string;
  readonly typeDefs: string | DocumentNode;
  /** Stands in the supergraph for gateways that reach subgraphs by it; may be empty. */
  readonly url?: string | undefined;
}

/** Why subgraphs do not compose. */
export interface CompositionProblem {
  /** A code of the composition, such as INVALID_FIELD_SHARING. */
  readonly code: string;
  readonly message: string;
  /** The names of the subgraphs the message is about. */
  readonly subgraphs: readonly string[];
}

export type Composition =
  | { readonly supergraphSdl: string; readonly problems?: undefined }
  | { readonly supergraphSdl?: undefined; readonly problems: readonly CompositionProblem[] };

export interface QuarantinedComposition {
  readonly supergraphSdl: string;
  /** The names of the plugins' subgraphs that are part of the supergraph, in their order. */
  readonly plugins: readonly string[];
  readonly quarantined: readonly {
    readonly name: string;
    readonly problems: readonly CompositionProblem[];
  }[];
}

/** The core does not compose, which no gateway can serve. */
export class CompositionError extends Error {
  override readonly name = "CompositionError";
  readonly problems: readonly CompositionProblem[];

  constructor(problems: readonly CompositionProblem[]) {
    super(problems.map(({ message, subgraphs }) => `${subgraphs.join(", ")}: ${message}`).join("\n"));
    this.problems = problems;
  }
}

/** Composes subgraphs into a Federation 2 supergraph, or says which of them is the reason that it cannot be. */
export function composeSupergraph(subgraphs: readonly SubgraphDefinition[]): Composition {
  const names = subgraphs.map(({ name }) => name);
  const parsed = subgraphs.map((subgraph) => parseSubgraph(subgraph));
  const unreadable = parsed.flatMap((result) => ("problem" in result ? [result.problem] : []));
  if (unreadable.length > 0) return { problems: unreadable };
  const services = parsed.flatMap((result) => ("service" in result ? [result.service] : []));
  try {
    const { errors, supergraphSdl } = composeServices(services);
    if (errors === undefined) return { supergraphSdl };
    return { problems: errors.map((error) => toProblem(error, names)) };
  } catch (error) {
    return { problems: [toProblem(error, names)] };
  }
}

/**
 * Composes the core with its plugins. A plugin that does not compose, or would change what the core shows, is left out
 * and named; of two that exclude each other, the later one.
 * @throws CompositionError when the core alone does not compose
 */
export function composeWithQuarantine(
  core: readonly SubgraphDefinition[],
  plugins: readonly SubgraphDefinition[],
): QuarantinedComposition {
  const base = composeSupergraph(core);
  if (base.problems !== undefined) throw new CompositionError(base.problems);
  const together = addPlugins(base.supergraphSdl, core, [], plugins);
  if (together.problems === undefined) {
    return {
      supergraphSdl: together.supergraphSdl,
      plugins: plugins.map(({ name }) => name),
      quarantined: [],
    };
  }
  let { supergraphSdl } = base;
  const accepted: SubgraphDefinition[] = [];
  const quarantined: { name: string; problems: readonly CompositionProblem[] }[] = [];
  for (const plugin of plugins) {
    const attempt = addPlugins(base.supergraphSdl, core, accepted, [plugin]);
    if (attempt.problems !== undefined) {
      quarantined.push({ name: plugin.name, problems: attempt.problems });
      continue;
    }
    accepted.push(plugin);
    ({ supergraphSdl } = attempt);
  }
  return { supergraphSdl, plugins: accepted.map(({ name }) => name), quarantined };
}

function addPlugins(
  coreSdl: string,
  core: readonly SubgraphDefinition[],
  accepted: readonly SubgraphDefinition[],
  added: readonly SubgraphDefinition[],
): Composition {
  const composition = composeSupergraph([...core, ...accepted, ...added]);
  if (composition.problems !== undefined) return composition;
  const coreNames = new Set(core.map(({ name }) => name));
  const taken = added.flatMap((plugin) => overrides(plugin, coreNames));
  const changed = changesToCore(coreSdl, composition.supergraphSdl).map((message) => ({
    code: "CORE_CHANGED",
    message,
    subgraphs: added.map(({ name }) => name),
  }));
  return taken.length + changed.length === 0 ? composition : { problems: [...taken, ...changed] };
}

/** Composition allows a subgraph to take a field from another by @override; a plugin may not take one from the core. */
function overrides({ name, typeDefs }: SubgraphDefinition, core: ReadonlySet<string>): CompositionProblem[] {
  const problems: CompositionProblem[] = [];
  visit(toDocument(typeDefs), {
    FieldDefinition({ name: field, directives }) {
      for (const { name: directive, arguments: args } of directives ?? []) {
        const from = args?.find((arg) => arg.name.value === "from")?.value;
        if (!/(^|__)override$/.test(directive.value) || from?.kind !== Kind.STRING || !core.has(from.value))
          continue;
        const message = `Field "${field.value}" overrides a field of the core subgraph "${from.value}".`;
        problems.push({ code: "CORE_OVERRIDDEN", message, subgraphs: [name] });
      }
    },
  });
  return problems;
}

const toDocument = (typeDefs: string | DocumentNode): DocumentNode =>
  typeof typeDefs === "string" ? parse(typeDefs, { noLocation: true }) : typeDefs;

type ParsedSubgraph = { readonly service: ServiceDefinition } | { readonly problem: CompositionProblem };

function parseSubgraph({ name, typeDefs, url = "" }: SubgraphDefinition): ParsedSubgraph {
  try {
    return { service: { name, url, typeDefs: toDocument(typeDefs) } };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { problem: { code: "INVALID_GRAPHQL", message, subgraphs: [name] } };
  }
}

function toProblem(error: unknown, names: readonly string[]): CompositionProblem {
  const message = error instanceof Error ? error.message : String(error);
  const extensions = error instanceof GraphQLError ? error.extensions : {};
  const mentioned = names.filter((name) => message.includes(`"${name}"`) || message.includes(`[${name}]`));
  const subgraphs = typeof extensions.subgraphName === "string" ? [extensions.subgraphName] : mentioned;
  return {
    code: typeof extensions.code === "string" ? extensions.code : "COMPOSITION_FAILED",
    message,
    subgraphs,
  };
}
