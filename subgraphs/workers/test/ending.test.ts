import { regionCode } from "@payung/plugin-kit";
import { actor } from "@payung/subgraph-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { warnOfEndings } from "../src/ending/warn-of-endings.js";
import {
  analyst,
  asProduct,
  enrolmentId,
  officer,
  stranger,
  workerId,
  workersGraph,
} from "./workers-graph.js";
import type { WorkersGraph } from "./workers-graph.js";

/** Today is 21 November 2026. */
let graph: WorkersGraph;
beforeAll(async () => {
  const villages = [
    "99.01.02.2003",
    "99.01.02.2003",
    "99.01.02.2003",
    "99.01.02.2004",
    "99.02.01.2001",
    "99.01.02.2004",
  ];
  graph = await workersGraph(
    villages.map((village, n) => ({ n, village })),
    [
      { n: 0, from: "2026-01", until: "2026-11-30" },
      { n: 1, from: "2026-01", until: "2026-12-31" },
      { n: 1, from: "2027-01", until: "2027-12-31" },
      { n: 2, from: "2026-01", until: "2026-10-31" },
      { n: 3, from: "2026-01", until: "2027-01-31" },
      { n: 4, from: "2026-01", until: "2026-11-30" },
      { n: 5, from: "2026-01", until: "2027-02-28" },
    ],
  );
  await asProduct(graph.database.source, (manager) =>
    // Months are set aside for the third one to the year's end, and the payment of November is late.
    manager.query("update enrolment set until_month = '2026-12-01' where id = $1", [enrolmentId(3)]),
  );
});
afterAll(() => graph.database.close());

const ENDING = `query ($region: RegionCode!, $days: Int, $first: Int, $after: String) {
  coverEnding(region: $region, withinDays: $days, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { worker { id } enrolment { id } endsOn daysLeft level paidThrough warnings { level warnedOn } } } }`;

const ending = (variables: object = {}, who: typeof officer | null = officer) =>
  graph.ask(ENDING, { variables: { region: "99.01", ...variables }, ...(who && { actor: who }) });

const row = (n: number, enrolment: number, endsOn: string, daysLeft: number, level: string | null) => ({
  worker: { id: workerId(n) },
  enrolment: { id: enrolmentId(enrolment) },
  endsOn,
  daysLeft,
  level,
  paidThrough: endsOn,
  warnings: [],
});

test("cover that ends within 90 days and is not followed, and cover that lapsed, are listed by village", async () => {
  const { data, errors } = await ending();
  expect(errors).toEqual([]);
  expect(data).toEqual({
    coverEnding: {
      totalCount: 3,
      pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
      nodes: [
        row(0, 0, "2026-11-30", 9, "DAYS_30"),
        row(2, 3, "2026-10-31", -21, "LAPSED"),
        row(3, 4, "2027-01-31", 71, "DAYS_90"),
      ],
    },
  });
});

test("fewer or more days can be asked for, page by page", async () => {
  const first = (await ending({ days: 30, first: 1 })).data as {
    coverEnding: { totalCount: number; nodes: object[]; pageInfo: { endCursor: string } };
  };
  expect(first.coverEnding).toMatchObject({ totalCount: 2, nodes: [{ level: "DAYS_30" }] });
  const second = await ending({ days: 30, first: 1, after: first.coverEnding.pageInfo.endCursor });
  expect(second.data).toMatchObject({
    coverEnding: { nodes: [{ level: "LAPSED" }], pageInfo: { hasNextPage: false } },
  });
  expect((await ending({ days: 120 })).data).toMatchObject({ coverEnding: { totalCount: 4 } });
});

test.each([
  ["without a token", null, "UNAUTHENTICATED"],
  ["to an analyst", analyst, "FORBIDDEN"],
  ["to an officer elsewhere", stranger, "FORBIDDEN"],
])("the list is not shown %s", async (_, who, code) => {
  expect((await ending({}, who)).errors).toMatchObject([{ extensions: { code } }]);
});

const counts = async (code: string, who = actor("public", "PUBLIC", [])) => {
  const source = `query ($all: [_Any!]!) { entities: _entities(representations: $all) { ... on Region {
    coverEnding { countedOn within90Days within60Days within30Days lapsed suppressed } } } }`;
  const { data } = await graph.ask(source, {
    variables: { all: [{ __typename: "Region", code }] },
    actor: who,
  });
  return (data as { entities: { coverEnding: object }[] }).entities[0]!.coverEnding;
};

test("the daily job warns once for each level, and counts for everybody, without few persons", async () => {
  expect(await counts("99")).toMatchObject({ countedOn: null, within90Days: null, suppressed: false });
  await warnOfEndings(graph.parts);
  const again = await graph.database.countStatements(() => warnOfEndings(graph.parts));
  expect(again.statements.filter((sql) => /insert|delete|update/i.test(sql))).toEqual([]);
  expect((await ending()).data).toMatchObject({
    coverEnding: {
      nodes: [
        { warnings: [{ level: "DAYS_30", warnedOn: "2026-11-21" }] },
        { warnings: [{ level: "LAPSED", warnedOn: "2026-11-21" }] },
        { warnings: [{ level: "DAYS_90", warnedOn: "2026-11-21" }] },
      ],
    },
  });
  expect(await counts("99.01", officer)).toEqual({
    countedOn: "2026-11-21",
    within90Days: 2,
    within60Days: 1,
    within30Days: 1,
    lapsed: 1,
    suppressed: false,
  });
  expect(await counts("99.01")).toEqual({
    countedOn: "2026-11-21",
    within90Days: null,
    within60Days: null,
    within30Days: null,
    lapsed: null,
    suppressed: true,
  });
  expect(await counts("97", officer)).toMatchObject({ within90Days: 0, lapsed: 0 });
  expect(await counts("ID", actor("admin", "ADMIN", [regionCode("ID")]))).toMatchObject({ within30Days: 2 });
});

test("who turns 65 soon is warned of, not stopped: the limit is one of registration", async () => {
  await asProduct(graph.database.source, (manager) =>
    manager.query("update worker set birth_date = '1961-12-24' where id = $1", [workerId(3)]),
  );
  await warnOfEndings({ ...graph.parts, clock: () => Date.parse("2026-11-22T00:00:00Z") });
  expect((await ending({ first: 3 })).data).toMatchObject({
    coverEnding: { nodes: [{}, {}, { warnings: [{ level: "AGE_65" }, { level: "DAYS_90" }] }] },
  });
});
