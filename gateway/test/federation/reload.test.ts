import { setTimeout as wait } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { composeFixtures, describeFederation, type Fixtures } from "./federation-tester.js";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const regions = {
  typeDefs: `
    type Query { region: Region slow: Region }
    type Region @key(fields: "code") { code: ID! name: String }`,
  resolvers: {
    Query: {
      region: () => ({ code: "15", name: "Jambi" }),
      slow: () => wait(60).then(() => ({ code: "15", name: "Jambi" })),
    },
  },
};

const workers = {
  typeDefs: `type Region @key(fields: "code") { code: ID! workers: Int label: String }`,
  resolvers: {
    Region: { __resolveReference: (ref: object) => ref, workers: () => 7, label: () => "seven" },
  },
};

const complete: Fixtures = { regions, workers };

/** The same subgraphs, of which clients see less. */
const reduced: Fixtures = {
  regions,
  workers: { typeDefs: workers.typeDefs.replace("label: String", "label: String @inaccessible") },
};

describeFederation("A new supergraph", complete, (gateway) => {
  const [all, less] = [composeFixtures(complete), composeFixtures(reduced)];

  it("is served from the next request on", async () => {
    gateway.engine.update(less);
    expect((await gateway.run(`{ region { label } }`)).errors?.[0]?.message).toContain("Cannot query field");
    expect((await gateway.run(`{ region { workers } }`)).data).toEqual({ region: { workers: 7 } });
    gateway.engine.update(all);
    expect((await gateway.run(`{ region { label } }`)).data).toEqual({ region: { label: "seven" } });
  });

  it("leaves a request in flight with the one it began with", async () => {
    const answer = gateway.run(`{ slow { label } }`);
    await wait(10);
    gateway.engine.update(less);
    expect(await answer).toMatchObject({ data: { slow: { label: "seven" } }, errors: undefined });
    gateway.engine.update(all);
  });

  it("that cannot be used leaves the old one serving, and says so", async () => {
    expect(() => gateway.engine.update("type Query {")).toThrow("Syntax Error");
    expect(() => gateway.engine.update("")).toThrow("Syntax Error");
    expect(() => gateway.engine.update("scalar Nothing")).toThrow("names no subgraph");
    expect((await gateway.run(`{ region { workers label } }`)).data).toEqual({
      region: { workers: 7, label: "seven" },
    });
  });

  it("every few milliseconds drops no request", async () => {
    const running: Promise<unknown>[] = [];
    for (let round = 0; round < 20; round++) {
      for (const field of ["slow", "region"]) running.push(gateway.run(`{ ${field} { name workers } }`));
      gateway.engine.update(round % 2 === 0 ? less : all);
      await wait(3);
    }
    const answers = (await Promise.all(running)) as { data: unknown; errors: unknown }[];
    const region = { name: "Jambi", workers: 7 };
    for (const [index, { data, errors }] of answers.entries()) {
      expect({ data, errors }).toEqual({
        data: index % 2 === 0 ? { slow: region } : { region },
        errors: undefined,
      });
    }
    expect(answers).toHaveLength(40);
  });

  it("lets go of the old one", async () => {
    const released: boolean[] = [];
    const registry = new FinalizationRegistry<undefined>(() => released.push(true));
    for (let round = 0; round < 8; round++) {
      registry.register(gateway.engine.apiSchema, undefined);
      await gateway.run(`{ region { workers } }`);
      gateway.engine.update(round % 2 === 0 ? less : all);
    }
    for (let times = 0; times < 20 && released.length < 6; times++) {
      collectGarbage();
      await wait(10);
    }
    expect(released.length).toBeGreaterThanOrEqual(6);
  });
});
