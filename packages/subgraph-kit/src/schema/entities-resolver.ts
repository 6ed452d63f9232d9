/** How an entity is found again by its key: by type name. */
export type References = Readonly<Record<string, (reference: never, context: never) => unknown>>;

interface Representation {
  readonly __typename: string;
}

/**
 * The field `_entities`. Apollo's own makes a promise of each entity, of those too that are known by their key alone, and
 * a gateway asks for some hundreds of regions at once.
 */
export function entitiesResolver(references: References) {
  const finders = new Map(Object.entries(references));
  const find = (representation: Representation, context: unknown): unknown => {
    const { __typename: typename } = representation;
    const finder = finders.get(typename);
    if (!finder) throw new Error(`Nothing here finds a ${typename} by its key`);
    const found = finder(representation as never, context as never);
    return found instanceof Promise
      ? found.then((entity) => named(entity, typename))
      : named(found, typename);
  };
  return (
    _query: unknown,
    asked: { readonly representations: readonly Representation[] },
    context: unknown,
  ) => asked.representations.map((representation) => find(representation, context));
}

/** From the entity graphql reads of which type it is. */
function named(entity: unknown, typename: string): unknown {
  if (typeof entity !== "object" || entity === null || "__typename" in entity) return entity;
  return Object.defineProperty(entity, "__typename", { value: typename });
}
