import { assert, asyncProperty, boolean, gen, nat, pre, record } from "fast-check";
import { executeSync, isAbstractType, isObjectType, parse, validate, type GraphQLSchema } from "graphql";
import { expect, it } from "vitest";
import { describeFederation, type TestAnswer, type TestGateway } from "./federation-tester.js";
import { mergedResolver, oracleFixtures } from "./oracle/graph.js";
import { QueryGenerator } from "./oracle/query-generator.js";
import type { Row } from "./oracle/rows.js";

interface Flags {
  readonly x: boolean;
  readonly y: boolean;
  readonly z: boolean;
}

const flags = record({ x: boolean(), y: boolean(), z: boolean() });

/** Gives every field of the schema that clients see the resolver of the subgraph that owns it. */
function withResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (row) => (row as Row).type;
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields()))
      field.resolve = mergedResolver(type.name, field.name);
  }
  return schema;
}

function reference(schema: GraphQLSchema, query: string, variableValues: Flags): Omit<TestAnswer, "calls"> {
  const result = executeSync({ schema, document: parse(query), variableValues: { ...variableValues } });
  return JSON.parse(JSON.stringify(result)) as Omit<TestAnswer, "calls">;
}

type Path = readonly (string | number)[];

/** How far a path leads in the data before it meets a null, the null's own place included. */
function placeOfNull(data: unknown, path: Path): string {
  let value = data;
  let length = 0;
  while (value !== null && value !== undefined && length < path.length) {
    value = (value as Record<string | number, unknown>)[path[length]!];
    length++;
  }
  return value === null || value === undefined ? JSON.stringify(path.slice(0, length)) : "no null there";
}

/**
 * Data must be the same. Where two fields of one object fail, either may be reported, so errors are compared by the
 * place that became null: the same places, each error once, and none where there is a value.
 */
async function compare(gateway: TestGateway, schema: GraphQLSchema, query: string, variables: Flags) {
  const expected = reference(schema, query, variables);
  const { data, errors } = await gateway.run(query, { ...variables });
  const nulled = (list: TestAnswer["errors"]) =>
    new Set(list?.map(({ path }) => placeOfNull(data, path ?? [])));
  const different = new Set(errors?.map(({ path, message }) => JSON.stringify([path, message])));
  return {
    found: { data, nulled: nulled(errors), reportedTwice: (errors?.length ?? 0) - different.size },
    wanted: { data: expected.data, nulled: nulled(expected.errors), reportedTwice: 0 },
  };
}

describeFederation(
  "The federated graph against one schema over the same data",
  oracleFixtures,
  (gateway, mode) => {
    it("answers every query alike: data, nulls, and an error wherever there is one", async () => {
      const schema = withResolvers(gateway.engine.apiSchema);
      await assert(
        asyncProperty(gen(), flags, async (draw, variables) => {
          const chance = { below: (limit: number) => draw(nat, { max: limit - 1 }) };
          const query = new QueryGenerator(schema, chance).query();
          pre(validate(schema, parse(query)).length === 0);
          const { found, wanted } = await compare(gateway, schema, query, variables);
          expect({ query, ...found }).toEqual({ query, ...wanted });
        }),
        { seed: 17, numRuns: mode === "in process" ? 600 : 150, maxSkipsPerRun: 20 },
      );
    });
  },
);
