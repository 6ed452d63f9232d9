import { localDate } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import type { SampleFacts } from "@payung/subgraph-kit";
import { testPersonalData } from "@payung/test-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Allocation } from "../src/entities/allocation.js";
import { Bill } from "../src/entities/bill.js";
import { Budget } from "../src/entities/budget.js";
import { BudgetRevision } from "../src/entities/budget-revision.js";
import { fundingModule } from "../src/index.js";
import { fundingGraph } from "./funding-graph.js";
import type { FundingGraph } from "./funding-graph.js";

const facts: SampleFacts = {
  today: localDate("2026-11-21"),
  schemes: [
    {
      code: "harbour-fishers",
      region: regionCode("99"),
      categories: ["PEKERJA_RENTAN"],
      programmes: ["JKK", "JKM"],
      payer: "APBD_PROVINCE",
      villages: ["99.01.02.2003", "99.02.02.2004"].map(regionCode),
    },
  ],
};

let graph: FundingGraph;
beforeAll(async () => {
  graph = await fundingGraph();
  await fundingModule.loadSample!(graph.database.source, facts, testPersonalData);
});
afterAll(() => graph.database.close());

test("a scheme's sample pays for its forty people at the law's price, with something left", async () => {
  const source = `{ entities: _entities(representations: [{ __typename: "Region", code: "99", childCount: 2 }]) {
    ... on Region { funding { budgeted reserved billed paid free synthetic regionsReported } } } }`;
  const month = 40 * 16_800;
  expect((await graph.ask(source)).data).toEqual({
    entities: [
      {
        funding: {
          budgeted: 15 * month,
          reserved: month,
          billed: month,
          paid: 10 * month,
          free: 3 * month,
          synthetic: true,
          regionsReported: 0,
        },
      },
    ],
  });
});

test("the sample loaded again changes nothing", async () => {
  const { source } = graph.database;
  const counts = () =>
    Promise.all([Budget, BudgetRevision, Allocation, Bill].map((each) => source.getRepository(each).count()));
  const before = await counts();
  await fundingModule.loadSample!(source, facts, testPersonalData);
  expect(before).toEqual([1, 1, 2, 11]);
  expect(await counts()).toEqual(before);
});
