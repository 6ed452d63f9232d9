import { withActor } from "@payung/subgraph-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { warnOfClaims } from "../src/warning/warn-of-claims.js";
import { CLOCK, admin, analyst, claimsGraph, funder, officer, stranger, verifier } from "./claims-graph.js";
import type { ClaimsGraph, Who } from "./claims-graph.js";
import { scholarshipClaims } from "./scholarship-claims.js";
import type { ToldClaim } from "./scholarship-claims.js";

/** Today is 21 November 2026; 60 days later is 20 January 2027. */
let graph: ClaimsGraph;
let claims: ReturnType<typeof scholarshipClaims>;
const DEATHS: Readonly<Record<string, string>> = {
  twins: "2025-12-20",
  within: "2026-01-20",
  beyond: "2026-01-21",
  ended: "2026-01-10",
  undecided: "2026-01-10",
};
const told: Record<string, ToldClaim> = {};

beforeAll(async () => {
  const member = { cover: { monthsContributed: 36 } };
  graph = await claimsGraph({
    members: Object.fromEntries(Object.keys(DEATHS).map((name) => [`99-${name}`, member])),
  });
  claims = scholarshipClaims(graph);
  for (const [name, date] of Object.entries(DEATHS)) {
    const filed = await claims.file(`99-${name}`, [pupil("Contoh Kakak"), pupil("Contoh Adik")], date);
    told[name] = name === "undecided" ? filed : await claims.approve(filed);
  }
  for (const child of [0, 1])
    await claims.run(
      "endScholarships",
      `child: "${childOf("ended", child)}", on: "2026-06-01", reason: MARRIED, note: "Surat nikah"`,
    );
});
afterAll(() => graph.database.close());

const pupil = (name: string) => ({ name, birthDate: "2015-03-01", level: "TK_SD", yearInLevel: 4 });
const childOf = (name: string, child = 0) => told[name]!.children[child]!.id;

/** A year is claimed and approved, so that nobody needs to be told of it. */
async function settle(name: string, year: number, child = 0): Promise<void> {
  const of = `child: "${childOf(name, child)}", year: ${year}`;
  await claims.run("claimScholarship", of);
  await claims.run("decideScholarship", `${of}, approve: true`, verifier);
}

interface Warned {
  readonly claim: { readonly id: string };
  readonly kind: string;
  readonly dueOn: string;
  readonly daysLeft: number;
  readonly warnedOn: string | null;
  readonly scholarship: {
    readonly child: { readonly id: string; readonly name: string };
    readonly year: number;
    readonly dueOn: string;
  } | null;
}

const WARNINGS = `query ($kind: ClaimWarningKind, $first: Int, $after: String, $region: RegionCode!) {
  claimWarnings(region: $region, kind: $kind, first: $first, after: $after) { totalCount
    nodes { claim { id } kind dueOn daysLeft warnedOn scholarship { child { id name } year dueOn } }
    pageInfo { hasNextPage endCursor } } }`;

const ask = (variables: object = {}, who: Who = officer) =>
  graph.ask(WARNINGS, {
    variables: { region: "99.01", kind: "SCHOLARSHIP_DUE", ...variables },
    actor: who,
  });

async function page(variables: object = {}, who: Who = officer) {
  const { data, errors } = await ask(variables, who);
  expect(errors).toEqual([]);
  return (
    data as {
      claimWarnings: {
        totalCount: number;
        nodes: Warned[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    }
  ).claimWarnings;
}

const nameOf = (id: string) => Object.keys(told).find((name) => told[name]!.id === id);
const row = ({ claim, dueOn, daysLeft, scholarship }: Warned) => [
  nameOf(claim.id),
  scholarship?.child.name,
  scholarship?.year,
  dueOn,
  daysLeft,
];

describe("a scholarship that nobody has claimed", () => {
  test("is warned of once for each approved claim, with the child and the year that come first", async () => {
    const { nodes, totalCount } = await page();
    expect(nodes.map(row)).toEqual([
      ["twins", "Contoh Kakak", 2025, "2025-12-20", -336],
      ["ended", "Contoh Kakak", 2026, "2026-01-10", -315],
      ["within", "Contoh Kakak", 2026, "2026-01-20", -305],
      ["beyond", "Contoh Kakak", 2026, "2026-01-21", -304],
    ]);
    expect(totalCount).toBe(4);
    expect(nodes.map(({ scholarship }) => scholarship?.dueOn)).toEqual(nodes.map(({ dueOn }) => dueOn));
    expect(nodes[0]?.scholarship?.child.id).toBe(childOf("twins"));
  });

  test("is told of where it was due before the child's right ended, and none that was cancelled with it", async () => {
    for (const child of [0, 1]) {
      expect((await page()).nodes.map(row)[1]?.slice(0, 2)).toEqual([
        "ended",
        child === 0 ? "Contoh Kakak" : "Contoh Adik",
      ]);
      await settle("ended", 2026, child);
    }
    expect((await page()).nodes.map(row).map(([name]) => name)).not.toContain("ended");
  });

  test("is told of the second child when the first one's is claimed", async () => {
    await settle("twins", 2025);
    expect((await page()).nodes.map(row)[0]).toEqual(["twins", "Contoh Adik", 2025, "2025-12-20", -336]);
  });

  test("of the next year is told of from 60 days before its day on", async () => {
    for (const name of ["within", "beyond"]) for (const child of [0, 1]) await settle(name, 2026, child);
    expect((await page()).nodes.map(row)).toEqual([
      ["twins", "Contoh Adik", 2025, "2025-12-20", -336],
      ["within", "Contoh Kakak", 2027, "2027-01-20", 60],
    ]);
  });

  test("stands among the other warnings, which name no child, page by page in one statement", async () => {
    await withActor(graph.database.source, admin, (manager) =>
      manager.query(
        "insert into claim_step (claim_id, number, kind, status, made_by, made_on) select id, 50, 'PAY', status, 'officer', '2026-11-01' from claim where id = $1",
        [told["within"]!.id],
      ),
    );
    const whole = (await page({ kind: null })).nodes;
    expect(whole.map(({ claim, kind, scholarship }) => [nameOf(claim.id), kind, scholarship?.year])).toEqual([
      ["twins", "SCHOLARSHIP_DUE", 2025],
      ["within", "WAITING_FOR_PAYMENT", undefined],
      ["within", "SCHOLARSHIP_DUE", 2027],
    ]);
    const read: Warned[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < whole.length; pages += 1) {
      const source = WARNINGS.replace("totalCount", "");
      const variables = { region: "99.01", first: 1, after };
      const { result, count } = await graph.database.countStatements(() =>
        graph.ask(source, { variables, actor: officer }),
      );
      expect(count).toBe(1);
      const { claimWarnings } = result.data as { claimWarnings: Awaited<ReturnType<typeof page>> };
      read.push(...claimWarnings.nodes);
      after = claimWarnings.pageInfo.endCursor;
      expect(claimWarnings.pageInfo.hasNextPage).toBe(pages < whole.length - 1);
    }
    expect(read).toEqual(whole);
  });

  test("is told to who reads the people of the place", async () => {
    expect((await page({}, funder)).nodes).toHaveLength(2);
    expect((await page({ region: "99.01.03" })).nodes).toEqual([]);
    for (const who of [analyst, stranger])
      expect((await ask({}, who)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});

describe("the daily round", () => {
  const round = (days = 0) => warnOfClaims({ ...graph.parts, clock: () => CLOCK() + days * 86_400_000 });
  const warnedOn = async () =>
    (await page()).nodes.map((node) => [nameOf(node.claim.id), node.scholarship?.year, node.warnedOn]);

  test("keeps the first day on which a child's year was warned of, and begins anew with the next", async () => {
    await round();
    await round(1);
    expect(await warnedOn()).toEqual([
      ["twins", 2025, "2026-11-21"],
      ["within", 2027, "2026-11-21"],
    ]);
    await settle("twins", 2025, 1);
    expect(await warnedOn()).toEqual([
      ["twins", 2026, null],
      ["within", 2027, "2026-11-21"],
    ]);
    await round(2);
    expect(await warnedOn()).toEqual([
      ["twins", 2026, "2026-11-23"],
      ["within", 2027, "2026-11-21"],
    ]);
  });

  test("warns of a corrected schedule by its own days", async () => {
    const child = `child: "${childOf("within", 0)}"`;
    await claims.run(
      "correctSchoolYear",
      `${child}, year: 2027, level: TK_SD, yearInLevel: 4, note: "Tidak naik kelas"`,
    );
    expect(await warnedOn()).toContainEqual(["within", 2027, "2026-11-21"]);
  });
});
