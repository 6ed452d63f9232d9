import { expect, it } from "vitest";
import { describeFederation } from "./federation-tester.js";

const regions = {
  typeDefs: `
    type Query { regions: [Region!] }
    type Subscription { changes: Int }
    type Region @key(fields: "code") { code: ID! area: Int }`,
  resolvers: { Query: { regions: () => [{ code: "15" }] } },
};

const workers = {
  typeDefs: `
    type Region @key(fields: "code") {
      code: ID! near: [Region!] area: Int @external density: Float @requires(fields: "area")
    }`,
};

describeFederation("What the gateway cannot do", { regions, workers }, (gateway) => {
  it("is a subscription, which is refused with a code", async () => {
    const { data, errors, calls } = await gateway.run(`subscription { changes }`);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions?.code).toBe("SUBSCRIPTIONS_NOT_SUPPORTED");
    expect(calls).toHaveLength(0);
  });

  /** A limit of the planner: it loses its way where an entity is reached from one of its own type. */
  it("is a required field of an entity below an entity of the same type, which is refused with a code", async () => {
    const { errors, calls } = await gateway.run(`{ regions { near { density } } }`);
    expect(errors?.[0]).toMatchObject({
      message: "The gateway found no way to fetch this operation.",
      extensions: { code: "QUERY_PLAN_FAILED" },
    });
    expect(calls).toHaveLength(0);
  });

  it("is an operation that the document does not have", async () => {
    const { errors } = await gateway.run(`query A { regions { code } } query B { regions { area } }`);
    expect(errors?.[0]?.extensions?.code).toBe("OPERATION_RESOLUTION_FAILURE");
  });
});
