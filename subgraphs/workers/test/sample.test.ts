import { localDate } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { sampleEnrolmentId, samplePeople, systemActor } from "@payung/subgraph-kit";
import type { SampleFacts } from "@payung/subgraph-kit";
import { testPersonalData } from "@payung/test-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Enrolment } from "../src/entities/enrolment.js";
import { In } from "typeorm";
import { ImportBatch } from "../src/entities/import-batch.js";
import { Person } from "../src/entities/person.js";
import { Worker } from "../src/entities/worker.js";
import { workersModule } from "../src/index.js";
import { admin, asProduct, workersGraph } from "./workers-graph.js";
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
  await workersModule.loadSample!(graph.database.source, facts, testPersonalData);
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
    await workersModule.loadSample!(
      graph.database.source,
      { today: localDate(today), schemes: [other] },
      testPersonalData,
    );
    await asProduct(graph.database.source, async (manager) => {
      const enrolments = manager.getRepository(Enrolment);
      const turned = "paid_through < from_month or until_month < from_month or paid_through < covered_from";
      expect(await enrolments.createQueryBuilder().where(turned).getCount()).toBe(0);
      const twoYears = "date_part('year', from_month) <> date_part('year', until_month)";
      expect(await enrolments.createQueryBuilder().where(twoYears).getCount()).toBe(0);
      expect(await enrolments.countBy({ scheme: other.code })).toBeGreaterThanOrEqual(40);
      await enrolments.delete({ scheme: other.code });
      await manager.getRepository(Worker).delete({ id: In(samplePeople(other).map(({ id }) => id)) });
    });
  },
);

test("who died was covered for the year that the claim counts, of which the day of death is the last", async () => {
  const dead = samplePeople(facts.schemes[0]!).filter(({ fate }) => fate === "DIED");
  expect(dead).toHaveLength(3);
  for (const { id } of dead) {
    const input = { worker: id, diedOn: "2026-09-01", claim: "99-claim" };
    const mutation = "mutation ($input: WorkerDiedInput!) { workerDied(input: $input) }";
    await graph.ask(mutation, { variables: { input }, actor: systemActor("claims") });
    const source = `{ worker(id: "${id}") { diedOn enrolments { stopReason }
      on: coverOn(date: "2026-09-01", programme: JKM) { covered coveredFrom monthsContributed enrolment { id } }
      after: coverOn(date: "2026-09-02", programme: JKM) { covered } } }`;
    const { data } = await graph.ask(source, { actor: admin });
    expect(data).toEqual({
      worker: {
        diedOn: "2026-09-01",
        enrolments: [{ stopReason: "DIED" }, { stopReason: null }],
        on: {
          covered: true,
          coveredFrom: "2025-10-01",
          monthsContributed: 12,
          enrolment: { id: sampleEnrolmentId({ id }, 2026) },
        },
        after: { covered: false },
      },
    });
  }
});

test("the sample loaded again on another day changes nothing", async () => {
  const { source } = graph.database;
  const rows = () =>
    asProduct(source, async (manager) => {
      const found: object[][] = [];
      for (const each of [Worker, Person, Enrolment, ImportBatch])
        found.push(await manager.getRepository(each).find());
      return found;
    });
  const before = await rows();
  await workersModule.loadSample!(source, { ...facts, today: localDate("2026-12-01") }, testPersonalData);
  expect(before[0]).toHaveLength(40);
  expect(await rows()).toEqual(before);
});
