import { Kind, type DocumentNode, type EnumTypeDefinitionNode } from "graphql";

interface SupergraphGraph {
  /** The value of the enum `join__Graph` that other directives refer to. */
  readonly graph: string;
  readonly name: string;
  readonly url: string;
}

/** The subgraphs of a supergraph, from its enum `join__Graph`. */
export function supergraphGraphs({ definitions }: DocumentNode): SupergraphGraph[] {
  const graphs = definitions.find(
    (definition): definition is EnumTypeDefinitionNode =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "join__Graph",
  );
  return (graphs?.values ?? []).flatMap((value) => {
    const directive = value.directives?.find(({ name }) => name.value === "join__graph");
    if (directive === undefined) return [];
    const text = (name: string): string => {
      const argument = directive.arguments?.find((arg) => arg.name.value === name)?.value;
      return argument?.kind === Kind.STRING ? argument.value : "";
    };
    return { graph: value.name.value, name: text("name"), url: text("url") };
  });
}

/** From the graphs of `join__Graph` to the subgraphs' names. */
export const graphNames = (document: DocumentNode): Map<string, string> =>
  new Map(supergraphGraphs(document).map(({ graph, name }) => [graph, name]));
