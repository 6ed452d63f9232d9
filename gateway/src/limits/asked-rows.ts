import {
  Kind,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  typeFromAST,
} from "graphql";
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
  ValueNode,
} from "graphql";

/** How long a list counts that is no page: a region's schemes, a scheme's citations. */
const ASSUMED_LIST = 5;
/** For a page whose size neither the query nor the schema says. */
const ASSUMED_PAGE = 50;

/** A page or a list in a query, with those that are asked for each of its rows. */
interface Rows {
  /** A number, or the variable that says it. */
  readonly size: number | { readonly variable: string; readonly otherwise: number };
  readonly isPage: boolean;
  readonly below: readonly Rows[];
}

type Variables = Readonly<Record<string, unknown>>;

/** How many rows a query asks for at most, and how many pages lie within each other. */
export interface AskedRows {
  readonly dependsOnVariables: boolean;
  count(variables: Variables): number;
  readonly pagesWithin: number;
}

/**
 * Reads the pages of an operation. A field with `first` is a page; a list directly below it is the page's own.
 * Fragments are written out: call it only for a query whose written-out size is bounded.
 */
export function askedRows(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): AskedRows {
  const root = schema.getRootType(operation.operation);
  const rows = new RowReader(schema, document, operation).read(
    operation.selectionSet,
    root ?? undefined,
    false,
  );
  return {
    dependsOnVariables: dependsOnVariables(rows),
    count: (variables) => total(rows, variables),
    pagesWithin: pagesWithin(rows),
  };
}

class RowReader {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #defaults: ReadonlyMap<string, ValueNode | undefined>;
  readonly #open = new Set<string>();

  constructor(schema: GraphQLSchema, { definitions }: DocumentNode, operation: OperationDefinitionNode) {
    this.#schema = schema;
    const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((each) => [each.name.value, each]));
    this.#defaults = new Map(
      operation.variableDefinitions?.map((each) => [each.variable.name.value, each.defaultValue]),
    );
  }

  read({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined, inPage: boolean): Rows[] {
    return selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return this.#field(selection, parent, inPage);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#spread(selection.name.value, inPage);
      const { typeCondition, selectionSet } = selection;
      return this.read(
        selectionSet,
        typeCondition ? this.#schema.getType(typeCondition.name.value) : parent,
        inPage,
      );
    });
  }

  #spread(name: string, inPage: boolean): Rows[] {
    const fragment = this.#fragments.get(name);
    if (fragment === undefined || this.#open.has(name)) return [];
    this.#open.add(name);
    const type = typeFromAST(this.#schema, fragment.typeCondition);
    const rows = this.read(fragment.selectionSet, type, inPage);
    this.#open.delete(name);
    return rows;
  }

  #field(node: FieldNode, parent: GraphQLNamedType | undefined, inPage: boolean): Rows[] {
    const field =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (field === undefined || node.selectionSet === undefined) return [];
    const page = this.#pageSize(node, field);
    const below = this.read(node.selectionSet, getNamedType(field.type), page !== undefined);
    if (page !== undefined) return [{ size: page, isPage: true, below }];
    if (!isListType(getNullableType(field.type)) || inPage) return below;
    return [{ size: ASSUMED_LIST, isPage: false, below }];
  }

  #pageSize(node: FieldNode, field: GraphQLField<unknown, unknown>): Rows["size"] | undefined {
    const first = field.args.find(({ name }) => name === "first");
    if (first === undefined) return undefined;
    const otherwise = typeof first.defaultValue === "number" ? first.defaultValue : ASSUMED_PAGE;
    const given = node.arguments?.find(({ name }) => name.value === "first")?.value;
    if (given?.kind !== Kind.VARIABLE) return integer(given) ?? otherwise;
    const variable = given.name.value;
    return { variable, otherwise: integer(this.#defaults.get(variable)) ?? otherwise };
  }
}

function integer(value: ValueNode | undefined): number | undefined {
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
}

function total(rows: readonly Rows[], variables: Variables): number {
  return rows.reduce(
    (sum, { size, below }) => sum + sizeOf(size, variables) * (1 + total(below, variables)),
    0,
  );
}

/** What is no size at all is refused by the subgraph that reads it. */
function sizeOf(size: Rows["size"], variables: Variables): number {
  if (typeof size === "number") return Math.max(0, size);
  const given = variables[size.variable];
  return typeof given === "number" ? Math.max(0, given) : size.otherwise;
}

function pagesWithin(rows: readonly Rows[]): number {
  return rows.reduce((most, { isPage, below }) => Math.max(most, (isPage ? 1 : 0) + pagesWithin(below)), 0);
}

function dependsOnVariables(rows: readonly Rows[]): boolean {
  return rows.some(({ size, below }) => typeof size !== "number" || dependsOnVariables(below));
}
