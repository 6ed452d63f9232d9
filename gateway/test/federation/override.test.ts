import { expect, it } from "vitest";
import { describeFederation } from "./federation-tester.js";

const regions = {
  typeDefs: `
    type Query { region: Region }
    type Region @key(fields: "code") {
      code: ID! population: Int area: Int always: String never: String sometimes: String
    }`,
  resolvers: {
    Query: { region: () => ({ code: "15" }) },
    Region: {
      __resolveReference: (ref: object) => ref,
      population: () => 1,
      area: () => 2,
      always: () => "old",
      never: () => "old",
      sometimes: () => "old",
    },
  },
};

const census = {
  typeDefs: `
    type Region @key(fields: "code") {
      code: ID!
      population: Int @override(from: "regions")
      area: Int @override(from: "regions", label: "new-areas")
      always: String @override(from: "regions", label: "percent(100)")
      never: String @override(from: "regions", label: "percent(0)")
      sometimes: String @override(from: "regions", label: "percent(50)")
    }`,
  resolvers: {
    Region: {
      __resolveReference: (ref: object) => ref,
      population: () => 10,
      area: () => 20,
      always: () => "new",
      never: () => "new",
      sometimes: () => "new",
    },
  },
};

const progressiveOverride = (label: string, context: object): boolean =>
  label === "new-areas" && "tester" in context && context.tester === true;

describeFederation(
  "An override",
  { regions, census },
  (gateway) => {
    it("takes the field from the other subgraph", async () => {
      const { data, calls } = await gateway.run(`{ region { population } }`);
      expect(data).toEqual({ region: { population: 10 } });
      expect(calls.map(({ subgraph }) => subgraph)).toEqual(["regions", "census"]);
    });

    it("with a label is off until the label is on", async () => {
      const { data, calls } = await gateway.run(`{ region { area } }`);
      expect(data).toEqual({ region: { area: 2 } });
      expect(calls).toHaveLength(1);
    });

    it("with a label is on for the requests whose context says so", async () => {
      const query = `{ region { area } }`;
      expect((await gateway.run(query, {}, { tester: true })).data).toEqual({ region: { area: 20 } });
      expect((await gateway.run(query, {}, { tester: false })).data).toEqual({ region: { area: 2 } });
      expect((await gateway.run(query, {}, { tester: true })).data).toEqual({ region: { area: 20 } });
    });

    it("of a hundred percent is always on", async () => {
      expect((await gateway.run(`{ region { always } }`)).data).toEqual({ region: { always: "new" } });
    });

    it("of no percent is never on", async () => {
      expect((await gateway.run(`{ region { never } }`)).data).toEqual({ region: { never: "old" } });
    });

    it("of fifty percent is on for some requests and off for others", async () => {
      const answers = new Set<string>();
      for (let request = 0; request < 60; request++) {
        answers.add(JSON.stringify((await gateway.run(`{ region { sometimes } }`)).data));
      }
      expect(answers.size).toBe(2);
    });
  },
  { progressiveOverride },
);
