import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ClaimsOffice } from "./harness/claims-office.js";
import { MODES, openGraph } from "./harness/open-graph.js";
import type { Graph, Mode } from "./harness/open-graph.js";

const groupOf = (count: number, scheme: string, category: string) =>
  Array.from({ length: count }, () => ({ scheme, category }));

const DEATHS = [
  ...groupOf(8, "labuhanbatu-non-asn", "NON_ASN"),
  ...groupOf(4, "labuhanbatu-desa", "APARATUR_DESA"),
  ...groupOf(1, "labuhanbatu-desa", "BPD"),
  ...groupOf(1, "labuhanbatu-desa", "PEKERJA_RENTAN_DESA"),
];

/** One child each of three who had contributed for years: Rp79,500,000, Rp60,000,000 and Rp48,000,000. */
const CHILDREN: Readonly<Record<number, object>> = {
  0: { name: "Contoh Anak Sekolah Dasar", birthDate: "2014-12-01", level: "TK_SD", yearInLevel: 6 },
  1: { name: "Contoh Anak Mahasiswa", birthDate: "2006-03-01", level: "UNIVERSITY", yearInLevel: 1 },
  8: { name: "Contoh Anak Kuliah", birthDate: "2005-03-01", level: "UNIVERSITY", yearInLevel: 2 },
};

const REGENCY = "12.10";
/** Of made-up people; no other journey takes these. */
const FIRST_PERSON = 930_000;

const offices = new Map<Mode, ClaimsOffice>();
const graphs: Graph[] = [];
beforeAll(async () => {
  for (const mode of MODES) {
    const graph = await openGraph(mode);
    graphs.push(graph);
    offices.set(mode, new ClaimsOffice(graph, REGENCY));
  }
  const village = await offices.get(MODES[0])!.village();
  // Both ways share a database: every second claim is entered each way.
  for (const [n, member] of DEATHS.entries())
    await enter(offices.get(MODES[n % MODES.length]!)!, n, { ...member, village });
});
afterAll(() => Promise.all(graphs.map((graph) => graph.close())));

/** Covered since January 2024, dead in the summer, reported, approved and paid by October. */
async function enter(
  office: ClaimsOffice,
  n: number,
  member: { scheme: string; category: string; village: string },
) {
  const child = CHILDREN[n];
  const earlierMonths = child ? 40 : 0;
  const worker = await office.member(FIRST_PERSON + n, {
    ...member,
    // The article does not say who paid; whoever enters a cover knows.
    payer: "APBD_REGENCY",
    coveredFrom: "2024-01-15",
    months: 10,
    earlierMonths,
  });
  const day = `2024-0${6 + (n % 3)}-1${n % 10}`;
  const event = {
    cause: "NOT_FROM_WORK",
    event: "DEATH",
    date: day,
    reportedOn: day,
    monthlyIncome: 1_000_000,
  };
  const claim = await office.file({ worker, ...event, ...(child && { children: [child] }) });
  expect(claim).toMatchObject({ status: "REPORTED", due: 42_000_000 });
  await office.nameHeir(claim.id);
  await office.submit(claim.id);
  expect(await office.approve(claim.id, "2024-10-01")).toMatchObject({
    status: "APPROVED",
    decided: 42_000_000,
  });
  expect(await office.pay(claim.id, "2024-10-10", `JKM-${n}`)).toMatchObject({
    status: "PAID",
    paid: 42_000_000,
  });
}

const SIDE_BY_SIDE = `{ region(code: "${REGENCY}") {
  claimSummary(year: 2024) {
    cases due paid suppressed source
    byProgramme { programme cases paid }
    byCategory { category cases paid suppressed }
    scholarships { children scheduled paid suppressed }
  }
  reportedFigures { code printed value asOf caveats { code sentence } source { publisher date } }
} }`;

describe.each(MODES)("Labuhanbatu's claims of October 2024, %s", (mode) => {
  const ask = async (token?: string) => {
    const { data, errors } = await offices.get(mode)!.graph.ask(SIDE_BY_SIDE, { ...(token && { token }) });
    expect(errors).toBeUndefined();
    return data!["region"];
  };

  test("are fourteen full death benefits of Rp588,000,000 to the regency's officer, by the four groups", async () => {
    const { claimSummary } = await ask(await offices.get(mode)!.token("OFFICER"));
    expect(claimSummary).toMatchObject({
      cases: 14,
      paid: 588_000_000,
      suppressed: false,
      byProgramme: [{ programme: "JKM", cases: 14, paid: 588_000_000 }],
    });
    expect(
      Object.fromEntries(claimSummary.byCategory.map(({ category, cases }: any) => [category, cases])),
    ).toEqual({ NON_ASN: 8, APARATUR_DESA: 4, BPD: 1, PEKERJA_RENTAN_DESA: 1 });
  });

  test("show the public the sum, and no group of few persons", async () => {
    const { claimSummary } = await ask();
    expect(claimSummary).toMatchObject({ cases: 14, paid: 588_000_000, suppressed: false });
    const shown = claimSummary.byCategory.filter(({ suppressed }: any) => !suppressed);
    expect(shown).toEqual([{ category: "NON_ASN", cases: 8, paid: 336_000_000, suppressed: false }]);
    expect(claimSummary.scholarships).toEqual({
      children: null,
      scheduled: null,
      paid: null,
      suppressed: true,
    });
  });

  test("have three schedules that are worth Rp187,500,000 together, of which nothing is paid yet", async () => {
    const { claimSummary } = await ask(await offices.get(mode)!.token("OFFICER"));
    expect(claimSummary.scholarships).toEqual({
      children: 3,
      scheduled: 187_500_000,
      paid: 0,
      suppressed: false,
    });
    const list = `{ claims(filter: { region: "${REGENCY}", scheme: "labuhanbatu-non-asn" }, first: 100) {
      nodes { date children { scheduled scholarships { amount } } } } }`;
    const { claims } = await offices.get(mode)!.as("OFFICER", list);
    const schedules = claims.nodes.flatMap(({ children }: any) => children);
    expect(
      schedules.map(({ scheduled }: any) => scheduled).toSorted((a: number, b: number) => a - b),
    ).toEqual([60_000_000, 79_500_000]);
    // A schedule is yearly payments of the law's amounts: nothing is a third of the sum.
    const amounts = new Set(
      schedules.flatMap(({ scholarships }: any) => scholarships.map(({ amount }: any) => amount)),
    );
    expect(amounts).toEqual(new Set([1_500_000, 2_000_000, 3_000_000, 12_000_000]));
  });

  test("stand beside what was printed, each with its caveats, in one query", async () => {
    const { claimSummary, reportedFigures } = await ask();
    const figure = (code: string) => reportedFigures.find((each: any) => each.code === code);
    expect(figure("claims-paid")).toMatchObject({
      printed: "Rp 588 juta",
      value: claimSummary.paid,
      caveats: [{ code: "MIXED_SEGMENTS", sentence: expect.stringContaining("pekerja rentan desa") }],
    });
    expect(figure("scholarships-paid")).toMatchObject({
      value: 187_500_000,
      caveats: [{ code: "BASIS_UNKNOWN", sentence: expect.stringContaining("Never divide") }],
    });
    expect(claimSummary.source).toContain("Payung");
  });
});
