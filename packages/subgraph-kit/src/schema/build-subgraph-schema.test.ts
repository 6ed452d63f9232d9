import { graphql } from "graphql";
import { Arg, Directive, Field, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import { expect, test } from "vitest";
import { buildFederatedSchema } from "./build-subgraph-schema.js";
import { connectionType } from "./connection.js";
import { LegalBasisType } from "./legal-basis-type.js";
import { RegionCodeScalar, RupiahScalar } from "./scalars.js";

@Directive('@key(fields: "code")')
@ObjectType("Region")
class RegionRef {
  @Field(() => RegionCodeScalar)
  code: string;
}

@Directive('@key(fields: "name")')
@ObjectType()
class Harbour {
  @Field(() => String)
  name: string;
}

const PortConnection = connectionType("Port", () => RegionRef);

@Resolver(() => RegionRef)
class PortResolver {
  @FieldResolver(() => String)
  label(@Root() region: RegionRef): string {
    return `label of ${region.code}`;
  }

  @Query(() => Number)
  twice(@Arg("amount", () => RupiahScalar) amount: number): number {
    return amount * 2;
  }

  @Query(() => PortConnection)
  ports() {
    return {
      edges: [{ node: { code: "99" }, cursor: "x" }],
      pageInfo: { hasNextPage: false, endCursor: "x" },
      totalCount: 1,
    };
  }

  @Query(() => Harbour, { nullable: true })
  harbour(): null {
    return null;
  }

  @Query(() => LegalBasisType, { nullable: true })
  basis(): null {
    return null;
  }
}

const { typeDefs, schema } = await buildFederatedSchema({
  resolvers: [PortResolver],
  references: {
    Region: (reference: RegionRef) => reference,
    Harbour: ({ name }: Harbour) => (name === "nowhere" ? null : Promise.resolve({ name })),
  },
});

test("a TypeGraphQL schema becomes a Federation 2 subgraph whose SDL keeps its directives", () => {
  expect(typeDefs).toContain('type Region @key(fields: "code")');
  expect(typeDefs).toMatch(/type LegalBasis @shareable/);
  expect(typeDefs).toContain("federation/v2.6");
});

test("an entity is resolved by its key and answers its fields", async () => {
  const source = `{ _entities(representations: [{ __typename: "Region", code: "99" }]) { ... on Region { label } } }`;
  expect(await graphql({ schema, source })).toMatchObject({
    data: { _entities: [{ label: "label of 99" }] },
  });
});

test("entities that have to be looked up stand in the order asked for, with null for a key that nothing has", async () => {
  const source = `{ _entities(representations: [{ __typename: "Harbour", name: "Muara" }, { __typename: "Region", code: "99" },
    { __typename: "Harbour", name: "nowhere" }]) { __typename ... on Harbour { name } ... on Region { code } } }`;
  expect(await graphql({ schema, source })).toMatchObject({
    data: {
      _entities: [{ __typename: "Harbour", name: "Muara" }, { __typename: "Region", code: "99" }, null],
    },
  });
});

test("an entity of a type that nothing here finds is an error, not null", async () => {
  const source = `{ _entities(representations: [{ __typename: "Ship", name: "Muara" }]) { __typename } }`;
  const { data, errors } = await graphql({ schema, source });
  expect(data).toEqual(null);
  expect(errors).toHaveLength(1);
});

test("a connection answers nodes, edges and its page", async () => {
  const source = `{ ports { nodes { code } edges { cursor } totalCount pageInfo { endCursor } } }`;
  expect(await graphql({ schema, source })).toMatchObject({
    data: { ports: { nodes: [{ code: "99" }], totalCount: 1 } },
  });
});

test("a fraction of a rupiah is refused with its code and both languages", async () => {
  const answer = await graphql({ schema, source: "{ twice(amount: 1.5) }" });
  expect(answer.errors?.[0]?.extensions).toMatchObject({
    code: "INVALID_RUPIAH",
    messages: { id: expect.any(String) },
  });
});

test("an amount beyond 2^53-1 is refused with its own digits, never rounded", async () => {
  const answer = await graphql({ schema, source: "{ twice(amount: 9007199254740993) }" });
  expect(answer.errors?.[0]?.message).toContain("9007199254740993");
});
