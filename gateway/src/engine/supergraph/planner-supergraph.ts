import {
  Kind,
  print,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type StringValueNode,
} from "graphql";
import { graphNames } from "./supergraph-graphs.js";

/**
 * The supergraph as the planner gets it. The planner looks at subgraphs in the order of their names, and finds no way
 * from an interface object to the fields of the types behind it unless the subgraph that has the interface comes
 * first. So where there are interface objects, the subgraphs get names that sort that way.
 */
export interface PlannerSupergraph {
  readonly sdl: string;
  /** The subgraph's own name, for a name in a plan. */
  readonly subgraphName: (planned: string) => string;
}

export function plannerSupergraph(sdl: string, document: DocumentNode): PlannerSupergraph {
  const order = sortedNames(document);
  if (order === undefined) return { sdl, subgraphName: (name) => name };
  const planned = new Map(order.map((name, rank) => [name, `${String(rank).padStart(4, "0")}_${name}`]));
  const names = new Map([...planned].map(([name, plannedName]) => [plannedName, name]));
  return { sdl: print(rename(document, planned)), subgraphName: (name) => names.get(name) ?? name };
}

/** Undefined when no subgraph has an interface object. */
function sortedNames(document: DocumentNode): string[] | undefined {
  const graphs = graphNames(document);
  const before = new Map([...graphs.keys()].map((graph) => [graph, new Set<string>()]));
  let any = false;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const joins = definition.directives?.filter(({ name }) => name.value === "join__type") ?? [];
    const [objects, interfaces] = [
      joins.filter(isInterfaceObject),
      joins.filter((join) => !isInterfaceObject(join)),
    ];
    any ||= objects.length > 0;
    for (const object of objects)
      for (const other of interfaces) before.get(graphOf(object))?.add(graphOf(other));
  }
  return any ? inOrder(before).map((graph) => graphs.get(graph)!) : undefined;
}

/** Each after those it needs before it; a circle is left in the order of the names. */
function inOrder(before: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const waiting = new Set([...before.keys()].toSorted());
  const order: string[] = [];
  while (waiting.size > 0) {
    const free = [...waiting].find((graph) => ![...before.get(graph)!].some((other) => waiting.has(other)));
    const next = free ?? [...waiting][0]!;
    waiting.delete(next);
    order.push(next);
  }
  return order;
}

const argument = (directive: ConstDirectiveNode, name: string) =>
  directive.arguments?.find((arg) => arg.name.value === name)?.value;

function isInterfaceObject(join: ConstDirectiveNode): boolean {
  const value = argument(join, "isInterfaceObject");
  return value?.kind === Kind.BOOLEAN && value.value;
}

function graphOf(join: ConstDirectiveNode): string {
  const value = argument(join, "graph");
  return value?.kind === Kind.ENUM ? value.value : "";
}

/** Names of subgraphs stand in `@join__graph(name:)`, and in `@join__field(override:)` of the one that took a field. */
function rename(document: DocumentNode, planned: ReadonlyMap<string, string>): DocumentNode {
  const renamed = (value: StringValueNode): StringValueNode => ({
    ...value,
    value: planned.get(value.value) ?? value.value,
  });
  return visit(document, {
    Directive(directive) {
      const changed = { join__graph: "name", join__field: "override" }[directive.name.value];
      if (changed === undefined) return undefined;
      const args = directive.arguments?.map((arg) =>
        arg.name.value === changed && arg.value.kind === Kind.STRING
          ? { ...arg, value: renamed(arg.value) }
          : arg,
      );
      return { ...directive, arguments: args };
    },
  });
}
