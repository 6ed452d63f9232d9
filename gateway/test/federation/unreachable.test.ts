import { afterEach, describe, expect, it } from "vitest";
import { inProcessExecutor } from "../../src/in-process.js";
import { SubgraphFailure, type SubgraphCall, type SubgraphResult } from "../../src/subgraph-call.js";
import { composeFixtures, fixtureSchema, gatewayOver, type TestGateway } from "./federation-tester.js";

const regions = {
  typeDefs: `
    type Query { regions: [Region!]! region: Region }
    type Region @key(fields: "code") { code: ID! name: String }`,
  resolvers: {
    Query: {
      regions: () => [
        { code: "15", name: "Jambi" },
        { code: "64", name: "Kaltim" },
      ],
      region: () => ({ code: "15" }),
    },
    Region: { __resolveReference: (ref: object) => ref, name: () => "Jambi" },
  },
};

const workers = {
  typeDefs: `
    type Query { count: Int strict: Int! also: Int first: Region }
    type Mutation { enrol: Int }
    type Region @key(fields: "code") { code: ID! workers: Int must: Int! }`,
};

const here = inProcessExecutor(
  new Map([["regions", { schema: fixtureSchema(regions), contextFor: () => ({}) }]]),
);
const supergraphSdl = composeFixtures({ regions, workers });

const FAILURE = (path: (string | number)[]) =>
  expect.objectContaining({
    path,
    extensions: { code: "DOWNSTREAM_SERVICE_ERROR", serviceName: "workers" },
  }) as unknown;

describe.each(["at once", "after a while"])("A subgraph that fails %s", (when) => {
  let gateway: TestGateway | undefined;
  afterEach(() => gateway?.stop());

  /** Answers for the regions; the workers' subgraph does what the case says. */
  async function withWorkers(act: (call: SubgraphCall) => SubgraphResult): Promise<TestGateway> {
    gateway = await gatewayOver(supergraphSdl, (call) => {
      if (call.subgraph === "regions") return here(call);
      if (when === "at once") return act(call);
      return new Promise((resolve) => {
        setTimeout(resolve, 1);
      }).then(() => act(call));
    });
    return gateway;
  }

  const down = () =>
    withWorkers(() => {
      throw new SubgraphFailure("The workers are down.");
    });

  it("leaves a coded error at the field and the rest of the answer", async () => {
    const { data, errors } = await (await down()).run(`{ count region { code } }`);
    expect(data).toEqual({ count: null, region: { code: "15" } });
    expect(errors).toEqual([FAILURE(["count"])]);
    expect(errors?.[0]?.message).toBe("The workers are down.");
  });

  it("leaves an error at every root field it was to answer", async () => {
    const { data, errors } = await (await down()).run(`{ n: count also }`);
    expect(data).toEqual({ n: null, also: null });
    expect(errors).toEqual([FAILURE(["n"]), FAILURE(["also"])]);
  });

  it("takes the answer along where its field is non-null, and reports that once", async () => {
    const { data, errors } = await (await down()).run(`{ strict region { code } }`);
    expect(data).toBeNull();
    expect(errors).toEqual([FAILURE(["strict"])]);
  });

  it("leaves an error at every entity it was to complete, whose other fields stay", async () => {
    const { data, errors } = await (await down()).run(`{ regions { name workers } }`);
    expect(data).toEqual({
      regions: [
        { name: "Jambi", workers: null },
        { name: "Jambi", workers: null },
      ],
    });
    expect(errors).toEqual([FAILURE(["regions", 0]), FAILURE(["regions", 1])]);
  });

  it("nulls the entities whose non-null fields it was to complete", async () => {
    const { data, errors } = await (await down()).run(`{ region { must } }`);
    expect(data).toEqual({ region: null });
    expect(errors).toEqual([FAILURE(["region"])]);
  });

  it("fails a mutation with an error at its field", async () => {
    const { data, errors } = await (await down()).run(`mutation { enrol }`);
    expect(data).toEqual({ enrol: null });
    expect(errors).toEqual([FAILURE(["enrol"])]);
  });

  it("does not show the message of an unexpected error, which may name addresses", async () => {
    const served = await withWorkers(() => {
      throw new Error("connect ECONNREFUSED 10.1.2.3:4001");
    });
    const { errors } = await served.run(`{ count }`);
    expect(errors?.[0]?.message).toBe(`Subgraph "workers" could not be reached.`);
    expect(JSON.stringify(errors)).not.toContain("10.1.2.3");
  });

  it.each([
    ["nothing", undefined],
    ["a null", null],
    ["a text", "<html>"],
    ["a list", []],
    ["an empty object", {}],
    ["no data and no errors", { data: null }],
    ["data that is a number", { data: 5 }],
    ["errors that are no list", { data: { count: 1 }, errors: {} }],
  ])("is the same as one that answers %s", async (_, answer) => {
    const served = await withWorkers(() => answer as SubgraphResult);
    const { data, errors } = await served.run(`{ count region { code } }`);
    expect(data).toEqual({ count: null, region: { code: "15" } });
    expect(errors).toEqual([FAILURE(["count"])]);
  });

  it("may answer no entities, which is an error too", async () => {
    const served = await withWorkers(() => ({ data: {} }));
    const { data, errors } = await served.run(`{ region { code workers } }`);
    expect(data).toEqual({ region: { code: "15", workers: null } });
    expect(errors).toEqual([FAILURE(["region"])]);
  });

  it("may answer fewer entities than asked, or other things than entities", async () => {
    const served = await withWorkers(() => ({ data: { _entities: [5] } }));
    const { data, errors } = await served.run(`{ regions { code workers } }`);
    expect(data).toEqual({
      regions: [
        { code: "15", workers: null },
        { code: "64", workers: null },
      ],
    });
    expect(errors).toBeUndefined();
  });

  it("may state errors that are no errors", async () => {
    const served = await withWorkers(() => ({
      data: null,
      errors: [null, 5, { message: 7, path: "x" }] as never,
    }));
    const { data, errors } = await served.run(`{ count }`);
    expect(data).toEqual({ count: null });
    expect(errors?.every(({ message }) => message === `Subgraph "workers" reported an error.`)).toBe(true);
  });

  it("may answer objects for lists and lists for objects", async () => {
    const served = await withWorkers(() => ({ data: { first: [1], count: {} } }));
    const { data } = await served.run(`{ first { code } }`);
    expect(data).toEqual({ first: null });
  });

  it("cannot reach the prototype of all objects", async () => {
    const evil = JSON.parse(`{"_entities":[{"__proto__":{"polluted":true},"workers":1}]}`) as Record<
      string,
      unknown
    >;
    const served = await withWorkers(() => ({ data: evil }));
    expect((await served.run(`{ region { workers } }`)).data).toEqual({ region: { workers: 1 } });
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("A subgraph nobody has started", () => {
  it("is an error with its name", async () => {
    const gateway = await gatewayOver(supergraphSdl, inProcessExecutor(new Map()));
    const { errors } = await gateway.run(`{ count }`);
    expect(errors).toEqual([FAILURE(["count"])]);
    await gateway.stop();
  });
});
