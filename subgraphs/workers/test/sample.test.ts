import { localDate } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import type { SampleFacts } from "@payung/subgraph-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Enrolment } from "../src/entities/enrolment.js";
import { ImportBatch } from "../src/entities/import-batch.js";
import { Worker } from "../src/entities/worker.js";
import { workersModule } from "../src/index.js";
import { workersGraph } from "./workers-graph.js";
import type { WorkersGraph } from "./workers-graph.js";

const facts: SampleFacts = {
  today: localDate("2026-11-21"),
  schemes: [
    {
      code: "harbour-fishers",
      region: regionCode("99"),
      categories: ["PEKERJA_RENTAN", "NON_ASN"],
      programmes: ["JKK", "JKM"],
      payer: "APBD_PROVINCE",
      villages: ["99.01.02.2003", "99.02.02.2004"].map(regionCode),
    },
  ],
};

let graph: WorkersGraph;
beforeAll(async () => {
  graph = await workersGraph();
  await workersModule.loadSample!(graph.database.source, facts);
});
afterAll(() => graph.database.close());

test("a scheme has forty sample people, most of them covered today, all marked", async () => {
  const source = `{ entities: _entities(representations: [{ __typename: "Region", code: "99", childCount: 2 }]) {
    ... on Region { coverage { covered synthetic regionsReported regionsTotal } } } }`;
  const { data } = await graph.ask(source);
  const { coverage } = (data as { entities: { coverage: { covered: number } }[] }).entities[0]!;
  expect(coverage).toMatchObject({ synthetic: true, regionsReported: 2, regionsTotal: 2 });
  expect(coverage.covered).toBeGreaterThan(25);
  expect(coverage.covered).toBeLessThan(40);
});

test.each(["2026-01-01", "2026-12-31"])(
  "no sample cover ends before it begins when it is made on %s",
  async (today) => {
    const other = { ...facts.schemes[0]!, code: `made-on-${today}` };
    await workersModule.loadSample!(graph.database.source, { today: localDate(today), schemes: [other] });
    const turned = await graph.database.source
      .getRepository(Enrolment)
      .createQueryBuilder()
      .where("paid_through < from_month")
      .getCount();
    expect(turned).toBe(0);
    await graph.database.source.getRepository(Enrolment).delete({ scheme: other.code });
  },
);

test("the sample loaded again on another day changes nothing", async () => {
  const { source } = graph.database;
  const rows = () =>
    Promise.all([Worker, Enrolment, ImportBatch].map((each) => source.getRepository(each).find()));
  const before = await rows();
  await workersModule.loadSample!(source, { ...facts, today: localDate("2026-12-01") });
  expect(before[1]).toHaveLength(40);
  expect(await rows()).toEqual(before);
});
