import { Kind } from "graphql";
import type { DocumentNode, FragmentDefinitionNode, SelectionNode, SelectionSetNode } from "graphql";

/** How large a query is once its fragments are written out. */
export interface QuerySize {
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly directivesAtOnePlace: number;
  readonly depth: number;
}

const NOTHING: QuerySize = { fields: 0, aliases: 0, directives: 0, directivesAtOnePlace: 0, depth: 0 };

/**
 * The largest of a query's operations and fragments. Each fragment is measured once, so that the work grows with the
 * text and not with what the text stands for: 1.2 kB of fragments that use each other twice are millions of fields.
 */
export function querySize(document: DocumentNode): QuerySize {
  const measure = new Measure(document);
  return document.definitions
    .map((definition) => {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) return measure.fragment(definition.name.value);
      if (definition.kind !== Kind.OPERATION_DEFINITION) return NOTHING;
      return withDirectives(measure.selections(definition.selectionSet), definition.directives?.length);
    })
    .reduce(largest, NOTHING);
}

class Measure {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #measured = new Map<string, QuerySize>();

  constructor({ definitions }: DocumentNode) {
    const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((each) => [each.name.value, each]));
  }

  selections({ selections }: SelectionSetNode): QuerySize {
    return selections.map((selection) => this.#selection(selection)).reduce(together, NOTHING);
  }

  fragment(name: string): QuerySize {
    const known = this.#measured.get(name);
    if (known !== undefined) return known;
    // A fragment that uses itself counts as nothing there; validation refuses it.
    this.#measured.set(name, NOTHING);
    const fragment = this.#fragments.get(name);
    if (fragment === undefined) return NOTHING;
    const size = withDirectives(this.selections(fragment.selectionSet), fragment.directives?.length);
    this.#measured.set(name, size);
    return size;
  }

  #selection(selection: SelectionNode): QuerySize {
    const directives = selection.directives?.length;
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      return withDirectives(this.fragment(selection.name.value), directives);
    const below = selection.selectionSet ? this.selections(selection.selectionSet) : NOTHING;
    if (selection.kind === Kind.INLINE_FRAGMENT) return withDirectives(below, directives);
    const { fields, aliases, depth } = below;
    const alias = selection.alias === undefined ? 0 : 1;
    return withDirectives(
      { ...below, fields: fields + 1, aliases: aliases + alias, depth: depth + 1 },
      directives,
    );
  }
}

function withDirectives(size: QuerySize, count = 0): QuerySize {
  if (count === 0) return size;
  const directivesAtOnePlace = Math.max(size.directivesAtOnePlace, count);
  return { ...size, directives: size.directives + count, directivesAtOnePlace };
}

/** Side by side. */
function together(one: QuerySize, other: QuerySize): QuerySize {
  return {
    ...largest(one, other),
    fields: one.fields + other.fields,
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
  };
}

function largest(one: QuerySize, other: QuerySize): QuerySize {
  return {
    fields: Math.max(one.fields, other.fields),
    aliases: Math.max(one.aliases, other.aliases),
    directives: Math.max(one.directives, other.directives),
    directivesAtOnePlace: Math.max(one.directivesAtOnePlace, other.directivesAtOnePlace),
    depth: Math.max(one.depth, other.depth),
  };
}
