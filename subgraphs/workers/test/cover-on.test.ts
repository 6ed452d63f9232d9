import { localDate } from "@payung/jamsostek";
import { systemActor } from "@payung/subgraph-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { admin, asProduct, enrolmentId, officer, stranger, workerId, workersGraph } from "./workers-graph.js";
import type { Cover, WorkersGraph } from "./workers-graph.js";

const PEOPLE = [
  { n: 1, village: "99.01.02.2003" },
  { n: 2, village: "99.01.02.2003" },
  { n: 3, village: "99.01.02.2003" },
  { n: 4, village: "99.01.02.2003" },
];

/** Paid on a day rather than for whole calendar months. */
const days = (from: string, through: string, monthsPaid: number) => ({
  coveredFrom: localDate(from),
  paidThrough: localDate(through),
  monthsPaid,
});
const COVERS: Cover[] = [
  // The one goes on where the other ends, by another payer; later two at once, of which one lasts longer.
  { n: 1, from: "2024-01", until: "2024-12-31" },
  { n: 1, from: "2025-01", until: "2025-06-30", scheme: "hill-farmers", payer: "CSR" },
  { n: 1, from: "2026-01", until: "2026-06-30", row: { programmes: ["JKK"] } },
  { n: 1, from: "2026-04", until: "2026-09-30", payer: "CSR" },
  // Lapsed, and paid anew.
  { n: 2, from: "2026-01", until: "2026-12-31", row: days("2026-05-20", "2026-07-19", 2) },
  // Paid before its first month; and dead on the day that the cover ends with.
  { n: 3, from: "2026-01", until: "2026-12-31", row: days("2025-12-20", "2026-02-19", 2) },
  {
    n: 3,
    from: "2026-05",
    until: "2026-12-31",
    row: {
      ...days("2026-05-01", "2026-05-08", 6),
      stoppedOn: localDate("2026-05-08"),
      stopReason: "DIED",
    },
  },
];

let graph: WorkersGraph;
beforeAll(async () => {
  graph = await workersGraph(PEOPLE, COVERS);
  await asProduct(graph.database.source, (manager) =>
    manager.query("insert into earlier_cover values ('99', $1, '2026-02-10', '2026-04-09')", [
      enrolmentId(4),
    ]),
  );
});
afterAll(() => graph.database.close());

const COVER_ON = `query ($id: ID!, $date: LocalDate!, $programme: Programme!) { worker(id: $id) {
  coverOn(date: $date, programme: $programme) {
    covered coveredFrom paidThrough lastCoveredOn nextCoveredFrom monthsContributed enrolment { id }
  } } }`;

async function coverOn(n: number, date: string, programme = "JKM") {
  const variables = { id: workerId(n), date, programme };
  const { data, errors } = await graph.ask(COVER_ON, { variables, actor: officer });
  expect(errors).toEqual([]);
  const { worker } = data as { worker: { coverOn: { enrolment: { id: string } | null } } };
  return { ...worker.coverOn, enrolment: worker.coverOn.enrolment?.id ?? null };
}

const NOTHING = {
  covered: false,
  coveredFrom: null,
  paidThrough: null,
  lastCoveredOn: null,
  nextCoveredFrom: null,
  monthsContributed: 0,
  enrolment: null,
};

describe("cover around a day", () => {
  test("is one unbroken cover where one payer goes on after another", async () => {
    expect(await coverOn(1, "2025-02-15")).toEqual({
      covered: true,
      coveredFrom: "2024-01-01",
      paidThrough: "2025-06-30",
      lastCoveredOn: "2025-02-14",
      nextCoveredFrom: "2025-02-16",
      monthsContributed: 14,
      enrolment: enrolmentId(1),
    });
  });

  test("is none in a gap, which says when it was last and is next covered, and by which enrolment", async () => {
    expect(await coverOn(1, "2025-09-01")).toEqual({
      ...NOTHING,
      lastCoveredOn: "2025-06-30",
      nextCoveredFrom: "2026-04-01",
      monthsContributed: 18,
      enrolment: enrolmentId(1),
    });
  });

  test("is none before the first cover and after the last", async () => {
    expect(await coverOn(1, "2023-12-31")).toEqual({ ...NOTHING, nextCoveredFrom: "2024-01-01" });
    expect(await coverOn(1, "2027-01-01")).toMatchObject({
      covered: false,
      lastCoveredOn: "2026-09-30",
      nextCoveredFrom: null,
      monthsContributed: 24,
    });
  });

  test("is of one programme: what holds only accidents covers no other death", async () => {
    expect(await coverOn(1, "2026-02-01", "JKK")).toMatchObject({
      covered: true,
      enrolment: enrolmentId(2),
      paidThrough: "2026-09-30",
    });
    expect(await coverOn(1, "2026-02-01", "JKM")).toMatchObject({ covered: false });
    expect(await coverOn(1, "2026-02-01", "JHT")).toEqual(NOTHING);
  });

  test("by two payers at once counts no month twice, and names the one that lasts longest", async () => {
    expect(await coverOn(1, "2026-05-01", "JKK")).toMatchObject({
      coveredFrom: "2026-01-01",
      monthsContributed: 23,
      enrolment: enrolmentId(3),
    });
  });

  test("holds what lapsed and was paid anew, without the days between", async () => {
    expect(await coverOn(2, "2026-03-01")).toMatchObject({
      covered: true,
      coveredFrom: "2026-02-10",
      paidThrough: "2026-04-09",
      monthsContributed: 1,
      enrolment: enrolmentId(4),
    });
    expect(await coverOn(2, "2026-05-19")).toMatchObject({
      covered: false,
      lastCoveredOn: "2026-04-09",
      nextCoveredFrom: "2026-05-20",
      monthsContributed: 2,
      enrolment: enrolmentId(4),
    });
    expect(await coverOn(2, "2026-05-20")).toMatchObject({
      covered: true,
      lastCoveredOn: "2026-04-09",
      monthsContributed: 3,
    });
  });

  test("begins with the enrolment's first month, however early that was paid", async () => {
    expect(await coverOn(3, "2025-12-31")).toEqual({ ...NOTHING, nextCoveredFrom: "2026-01-01" });
    expect(await coverOn(3, "2026-01-01")).toMatchObject({ covered: true, coveredFrom: "2026-01-01" });
  });

  test("lasts to the day of death and not a day longer", async () => {
    expect(await coverOn(3, "2026-05-08")).toMatchObject({ covered: true, paidThrough: "2026-05-08" });
    expect(await coverOn(3, "2026-05-09")).toMatchObject({ covered: false, lastCoveredOn: "2026-05-08" });
  });

  test("of who was never covered is none at all", async () => {
    expect(await coverOn(4, "2026-05-08")).toEqual(NOTHING);
  });
});

describe("who may ask", () => {
  const asEntities = (ids: readonly string[], who: typeof officer) =>
    graph.ask(
      `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Worker {
        coverOn(date: "2026-05-01", programme: JKK) { covered enrolment { id } } } } }`,
      { variables: { all: ids.map((id) => ({ __typename: "Worker", id })) }, actor: who },
    );

  test("the product asks by number, and an officer of elsewhere is refused", async () => {
    expect(await asEntities([workerId(1)], systemActor("claims"))).toEqual({
      errors: [],
      data: { _entities: [{ coverOn: { covered: true, enrolment: { id: enrolmentId(3) } } }] },
    });
    expect((await asEntities([workerId(1)], stranger)).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
  });

  test("a hundred workers' cover is three statements", async () => {
    const ids = Array.from({ length: 100 }, (_, n) => workerId(n));
    const { result, count } = await graph.database.countStatements(() => asEntities(ids, admin));
    expect(result.errors).toEqual([]);
    expect(count).toBe(3);
  });
});
