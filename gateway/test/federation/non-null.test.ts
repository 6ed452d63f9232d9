import { GraphQLError } from "graphql";
import { expect, it } from "vitest";
import { describeFederation } from "./federation-tester.js";

const claims = {
  typeDefs: `
    type Query { claim: Claim strict: Claim! claims: [Claim!] loose: [Claim] grid: [[Claim!]] box: Box! }
    type Claim @key(fields: "id") { id: ID! heirs: [Claim!]! next: Claim! maybe: Claim }
    type Box { claim: Claim! }`,
  resolvers: {
    Query: {
      claim: () => ({ id: "1" }),
      strict: () => ({ id: "0" }),
      claims: () => [{ id: "1" }, { id: "0" }, { id: "2" }, { id: "0" }],
      loose: () => [{ id: "1" }, { id: "0" }],
      grid: () => [[{ id: "1" }], [{ id: "1" }, { id: "0" }], null],
      box: () => ({ claim: { id: "0" } }),
    },
    Claim: {
      __resolveReference: (ref: object) => ref,
      heirs: () => [{ id: "1" }, { id: "0" }],
      next: () => ({ id: "0" }),
      maybe: () => ({ id: "0" }),
    },
  },
};

/** Knows nothing of claim 0, and says so without an error. */
const funding = {
  typeDefs: `type Claim @key(fields: "id") { id: ID! paid: Int! note: String failing: Int! }`,
  resolvers: {
    Claim: {
      __resolveReference: (ref: { id: string }) => (ref.id === "0" ? null : ref),
      paid: () => 5,
      note: () => "ok",
      failing: () => {
        throw new GraphQLError("cannot say");
      },
    },
  },
};

const violation = (path: (string | number)[], field = "Claim.paid") => ({
  message: `Cannot return null for non-nullable field ${field}.`,
  path,
});

describeFederation("A null where none may be", { claims, funding }, (gateway) => {
  const run = async (query: string) => {
    const { data, errors } = await gateway.run(query);
    return { data, errors: errors?.map(({ message, path }) => ({ message, path })) };
  };

  it("nulls the object around it", async () => {
    expect(await run(`{ claim { maybe { paid } id } }`)).toEqual({
      data: { claim: { maybe: null, id: "1" } },
      errors: [violation(["claim", "maybe", "paid"])],
    });
  });

  it("goes up through every non-null parent", async () => {
    expect(await run(`{ claim { next { paid } } loose { id } }`)).toEqual({
      data: { claim: null, loose: [{ id: "1" }, { id: "0" }] },
      errors: [violation(["claim", "next", "paid"])],
    });
  });

  it("goes up to the root where nothing on the way is nullable", async () => {
    expect(await run(`{ strict { paid } claim { id } }`)).toEqual({
      data: null,
      errors: [violation(["strict", "paid"])],
    });
    expect(await run(`{ box { claim { paid } } }`)).toEqual({
      data: null,
      errors: [violation(["box", "claim", "paid"])],
    });
  });

  it("nulls the item of a list whose items may be null", async () => {
    expect(await run(`{ loose { paid } }`)).toEqual({
      data: { loose: [{ paid: 5 }, null] },
      errors: [violation(["loose", 1, "paid"])],
    });
  });

  it("nulls the list whose items may not be null, and reports the first of them", async () => {
    expect(await run(`{ claims { paid } }`)).toEqual({
      data: { claims: null },
      errors: [violation(["claims", 1, "paid"])],
    });
  });

  it("nulls the inner one of nested lists", async () => {
    expect(await run(`{ grid { paid } }`)).toEqual({
      data: { grid: [[{ paid: 5 }], null, null] },
      errors: [violation(["grid", 1, 1, "paid"])],
    });
  });

  it("names the path by the client's aliases", async () => {
    expect(await run(`{ all: loose { sum: paid } }`)).toEqual({
      data: { all: [{ sum: 5 }, null] },
      errors: [violation(["all", 1, "sum"])],
    });
  });

  it("is no matter while nobody selects the field", async () => {
    expect(await run(`{ strict { id note } }`)).toEqual({
      data: { strict: { id: "0", note: null } },
      errors: undefined,
    });
  });

  it("is reported at each of several independent places", async () => {
    expect(await run(`{ claim { a: maybe { paid } b: maybe { paid } } }`)).toEqual({
      data: { claim: { a: null, b: null } },
      errors: [violation(["claim", "a", "paid"]), violation(["claim", "b", "paid"])],
    });
  });

  it("is reported by the subgraph alone when the subgraph reports it", async () => {
    expect(await run(`{ claim { failing note } }`)).toEqual({
      data: { claim: null },
      errors: [{ message: "cannot say", path: ["claim", "failing"] }],
    });
  });
});
