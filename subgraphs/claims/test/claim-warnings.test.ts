import { addDays, lapsesOn, localDate, reportBy } from "@payung/jamsostek";
import { systemActor, withActor } from "@payung/subgraph-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClaimStatus } from "../src/life-cycle/transitions.js";
import { warnOfClaims } from "../src/warning/warn-of-claims.js";
import { CLOCK, analyst, admin, claimsGraph, funder, officer, stranger } from "./claims-graph.js";
import type { Case, ClaimsGraph, Who } from "./claims-graph.js";

/** Today is 21 November 2026. */
let graph: ClaimsGraph;
const accident = { programme: "JKK", event: "TEMPORARY_INCAPACITY" } as const;
const HERE = "99.01.02.2003";
const STANDS: readonly (Case & { readonly status: ClaimStatus; readonly steppedOn?: string })[] = [
  { id: "due", village: HERE, date: "2026-11-19", ...accident, status: "DRAFT" },
  { id: "late", village: HERE, date: "2026-11-18", ...accident, status: "DRAFT" },
  { id: "told", village: HERE, date: "2026-11-10", ...accident, status: "REPORTED" },
  { id: "no-report", village: HERE, date: "2026-11-10", status: "DRAFT" },
  { id: "lapses", village: HERE, date: "2022-05-20", status: "DOCUMENTS" },
  { id: "lapses-later", village: HERE, date: "2022-05-21", status: "DOCUMENTS" },
  { id: "refused", village: HERE, date: "2021-12-01", status: "REFUSED" },
  { id: "closed", village: HERE, date: "2021-12-01", status: "CLOSED" },
  { id: "waits", village: HERE, date: "2026-10-01", status: "VERIFICATION", steppedOn: "2026-11-13" },
  { id: "waits-not-yet", village: HERE, date: "2026-10-01", status: "VERIFICATION", steppedOn: "2026-11-14" },
  { id: "unpaid", village: "99.01.03.2001", date: "2026-09-01", status: "APPROVED", steppedOn: "2026-11-01" },
  { id: "partly", village: HERE, date: "2026-09-01", status: "PARTLY_PAID", steppedOn: "2026-11-02" },
  { id: "both", village: HERE, date: "2021-11-30", status: "VERIFICATION", steppedOn: "2026-11-01" },
  { id: "elsewhere", village: "98.01.01.2001", date: "2026-11-18", ...accident, status: "DRAFT" },
];

beforeAll(async () => {
  graph = await claimsGraph({ cases: STANDS });
  await withActor(graph.database.source, systemActor("claims"), async (manager) => {
    for (const { id, status, steppedOn } of STANDS) {
      await manager.query("update claim set status = $2 where id = $1", [id, status]);
      if (steppedOn !== undefined)
        await manager.query(
          "insert into claim_step (claim_id, number, kind, status, made_by, made_on) values ($1, 1, 'SUBMIT', $2, 'officer', $3)",
          [id, status, steppedOn],
        );
    }
  });
});
afterAll(() => graph.database.close());

interface Warned {
  readonly claim: { readonly id: string };
  readonly kind: string;
  readonly dueOn: string;
  readonly daysLeft: number;
  readonly warnedOn: string | null;
}

const WARNINGS = `query ($region: RegionCode!, $kind: ClaimWarningKind, $first: Int, $after: String) {
  claimWarnings(region: $region, kind: $kind, first: $first, after: $after) {
    nodes { claim { id } kind dueOn daysLeft warnedOn } pageInfo { hasNextPage endCursor } } }`;

function ask(variables: object = {}, who: Who | null = officer) {
  return graph.ask(WARNINGS, { variables: { region: "99.01", ...variables }, ...(who && { actor: who }) });
}

async function page(variables: object = {}, who: Who = officer) {
  const { data, errors } = await ask(variables, who);
  expect(errors).toEqual([]);
  return (
    data as {
      claimWarnings: { nodes: Warned[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }
  ).claimWarnings;
}

const row = ({ claim, kind, dueOn, daysLeft }: Warned) => [claim.id, kind, dueOn, daysLeft];

const ALL = [
  ["unpaid", "WAITING_FOR_PAYMENT", "2026-11-08", -13],
  ["both", "WAITING_FOR_DECISION", "2026-11-08", -13],
  ["partly", "WAITING_FOR_PAYMENT", "2026-11-09", -12],
  ["late", "REPORT_LATE", "2026-11-20", -1],
  ["waits", "WAITING_FOR_DECISION", "2026-11-20", -1],
  ["due", "REPORT_DUE", "2026-11-21", 0],
  ["both", "LAPSES", "2026-11-30", 9],
  ["refused", "LAPSES", "2026-12-01", 10],
  ["lapses", "LAPSES", "2027-05-20", 180],
];

describe("the claims to look at", () => {
  test("come in the order of their days, a claim once for each reason", async () => {
    const { nodes } = await page();
    const sorted = (rows: unknown[][]) =>
      rows.toSorted((a, b) => String([a[2], a[0]]).localeCompare(String([b[2], b[0]])));
    expect(sorted(nodes.map(row))).toEqual(sorted(ALL));
    expect(nodes.map(({ dueOn }) => dueOn)).toEqual(ALL.map(([, , dueOn]) => dueOn));
  });

  test.each([
    ["REPORT_DUE", ["due"]],
    ["REPORT_LATE", ["late"]],
    ["LAPSES", ["both", "refused", "lapses"]],
    ["WAITING_FOR_DECISION", ["both", "waits"]],
    ["WAITING_FOR_PAYMENT", ["unpaid", "partly"]],
  ])("of the kind %s are these", async (kind, ids) => {
    expect((await page({ kind })).nodes.map(({ claim }) => claim.id)).toEqual(ids);
  });

  test("are of the region asked for", async () => {
    expect((await page({ region: "99.01.03" })).nodes.map(({ claim }) => claim.id)).toEqual(["unpaid"]);
    expect((await page({ region: "99.01.02.2004" })).nodes).toEqual([]);
    expect((await page({ region: "ID" }, admin)).nodes).toHaveLength(ALL.length + 1);
  });

  test("are read page by page, each in one statement, and counted only when asked", async () => {
    const whole = (await page()).nodes;
    const read: Warned[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < ALL.length; pages += 1) {
      const { result, count } = await graph.database.countStatements(() => page({ first: 2, after }));
      expect(count).toBe(1);
      read.push(...result.nodes);
      after = result.pageInfo.endCursor;
      if (!result.pageInfo.hasNextPage) break;
    }
    expect(read).toEqual(whole);
    const counted = await graph.ask('{ claimWarnings(region: "99.01") { totalCount } }', { actor: officer });
    expect(counted.data).toEqual({ claimWarnings: { totalCount: ALL.length } });
  });

  test("are due on the days that the law's clocks say, on 29 February too", async () => {
    const leap = localDate("2024-02-29");
    const [told] = await graph.database.source.query(
      "select ('2024-02-29'::date + interval '5 years')::date::text as lapses, ('2024-02-29'::date + interval '2 days')::date::text as reported",
    );
    expect(told).toEqual({ lapses: lapsesOn(leap), reported: reportBy(leap) });
  });

  test("are for who reads the people of the place", async () => {
    expect((await page({}, funder)).nodes).toHaveLength(ALL.length);
    expect((await ask({}, null)).errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    for (const who of [analyst, stranger])
      expect((await ask({}, who)).errors).toMatchObject([
        { extensions: { code: "FORBIDDEN", field: expect.any(String) } },
      ]);
  });

  test("refuse a page that is none, naming the argument", async () => {
    const cursor = Buffer.from('["x","2026-11-21","a","b"]').toString("base64url");
    expect((await ask({ first: 101 })).errors).toMatchObject([{ extensions: { field: "first" } }]);
    expect((await ask({ after: cursor })).errors).toMatchObject([
      { extensions: { code: "INVALID_PAGE", field: "after" } },
    ]);
  });
});

describe("the daily round", () => {
  test("keeps the first day on which a claim was warned of, once for each kind", async () => {
    expect((await page()).nodes.map(({ warnedOn }) => warnedOn)).toEqual(ALL.map(() => null));
    await warnOfClaims(graph.parts);
    await warnOfClaims({ ...graph.parts, clock: () => CLOCK() + 86_400_000 });
    expect((await page()).nodes.map(({ warnedOn }) => warnedOn)).toEqual(ALL.map(() => "2026-11-21"));
    const { nodes } = await page({ region: "98" }, admin);
    expect(nodes).toMatchObject([{ claim: { id: "elsewhere" }, warnedOn: "2026-11-21" }]);
  });

  test("takes a step of a claim for the end of its waiting", async () => {
    const today = localDate("2026-11-21");
    await withActor(graph.database.source, systemActor("claims"), (manager) =>
      manager.query(
        "insert into claim_step (claim_id, number, kind, status, made_by, made_on) values ('waits', 2, 'RETURN', 'DOCUMENTS', 'verifier', $1)",
        [addDays(today, 0)],
      ),
    );
    expect((await page({ kind: "WAITING_FOR_DECISION" })).nodes.map(({ claim }) => claim.id)).toEqual([
      "both",
    ]);
  });
});
