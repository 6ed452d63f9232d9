import { regionCode } from "@payung/plugin-kit";
import { actor, withActor, withClient } from "@payung/subgraph-kit";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { admin, enrolmentId, officer, verifier, workerId, workersGraph } from "./workers-graph.js";
import type { Cover, Person, WorkersGraph } from "./workers-graph.js";

const PEOPLE = 6_000;
const PAGE = 100;

/** Four of six are in 99.01; every thirteenth person was registered in another province. */
const VILLAGES = [
  "98.01.01.2001",
  "99.01.02.2003",
  "99.01.02.2004",
  "99.01.03.2001",
  "99.01.03.2002",
  "99.02.01.2001",
];
const GIVEN = ["Siti", "Siti", "Siti", "Budi", "Wayan", "Al"];

/** One in six hundred is a Gelohuba, one in twelve a Melati, everybody a Contoh. */
function person(n: number): Person {
  const family = n % 600 === 1 ? "Gelohuba" : n % 12 === 3 ? "Melati" : "Kelana";
  return {
    n,
    village: VILLAGES[n % VILLAGES.length]!,
    name: `Contoh ${GIVEN[(n >> 3) % GIVEN.length]} ${family}`,
    category: n % 4 ? "PEKERJA_RENTAN" : "BPD",
    province: n % 13 === 0 ? "11" : VILLAGES[n % VILLAGES.length]!.slice(0, 2),
  };
}

/** Half of the people by one scheme, few and all of one village by the other. */
function coversOf({ n, village, province }: Person): Cover[] {
  const about = { n, from: "2026-01", until: "2026-12-31", ...(province !== undefined && { province }) };
  return [
    ...(n % 2 ? [{ ...about, scheme: "contoh-rentan" }] : []),
    ...(village === "99.02.01.2001" && n % 7 === 0 ? [{ ...about, scheme: "tak-tersusun-rentan" }] : []),
  ];
}

const people = Array.from({ length: PEOPLE }, (_, n) => person(n));
const covers = people.flatMap(coversOf);
const nested = actor("nested", "OFFICER", ["99.01.02", "99.01", "99.02"].map(regionCode));
const READERS = [
  { who: admin, regions: [""] },
  { who: officer, regions: ["99.01"] },
  { who: verifier, regions: ["99.01", "99.02"] },
  { who: nested, regions: ["99.01", "99.02"] },
];

let graph: WorkersGraph;
beforeAll(async () => {
  graph = await workersGraph();
  await withClient(graph.database.ownerUrl, async (client) => {
    await client.query(
      `insert into worker (province, id, nik_sealed, name, birth_date, sex, category, domicile, synthetic)
       select province, id, '\\x00', name, '1980-05-17', 'MALE', category, domicile, true
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
         as given(province, id, name, category, domicile)`,
      columns(people.map((each) => [each.province, idOf(each), each.name, each.category, each.village])),
    );
    await client.query(
      `insert into enrolment (province, id, worker_id, scheme, terms_from, village, category, programmes, payer,
         from_month, until_month, enrolled_on, enrolled_by)
       select province, id, worker_id, scheme, '2022-01-01', '99.01.02.2003', 'BPD', '{JKK}', 'CSR',
         '2026-01-01', '2026-12-01', '2026-01-01', 'test'
       from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as given(province, id, worker_id, scheme)`,
      columns(
        covers.map(({ n, province = "99", scheme }, index) => [
          province,
          enrolmentId(index, province),
          workerId(n, province),
          scheme,
        ]),
      ),
    );
    await client.query("analyze worker; analyze enrolment");
  });
}, 60_000);
afterAll(() => graph.database.close());

const asked = fc.record({
  reader: fc.constantFrom(...READERS),
  region: fc.constantFrom(null, "99", "99.01", "99.01.02", "99.01.02.2004", "99.02", "ID"),
  scheme: fc.constantFrom(null, null, "contoh-rentan", "tak-tersusun-rentan"),
  category: fc.constantFrom(null, null, "BPD", "PEKERJA_RENTAN"),
  search: fc.constantFrom(
    null,
    "siti",
    "MELATI",
    "gelohuba",
    "Siti Gelohuba",
    "al",
    "contoh",
    "l w",
    "nobody",
  ),
});
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

const RARE_IN_A_PROVINCE: Asked = {
  reader: READERS[0]!,
  region: "99",
  scheme: null,
  category: null,
  search: "gelohuba",
};

test("every page of a list, however filtered, is what a filter and a sort of all people show", async () => {
  await fc.assert(
    fc.asyncProperty(asked, async (each) => {
      const expected = plainly(each);
      const { total, ids } = await pageByPage(each);
      expect(ids).toEqual(expected);
      expect(total).toBe(expected.length);
    }),
    { numRuns: 60, examples: [[RARE_IN_A_PROVINCE]] },
  );
}, 120_000);

test("an officer's list by name, scheme and group begins at any depth and shows nobody of another region", async () => {
  const sitis: Asked = {
    reader: READERS[1]!,
    region: null,
    scheme: "contoh-rentan",
    category: "PEKERJA_RENTAN",
    search: "siti",
  };
  const { ids } = await pageByPage(sitis);
  expect(ids).toEqual(plainly(sitis));
  expect(ids.length).toBeGreaterThan(500);
}, 30_000);

test("the functions behind a list find nobody of another region, even when asked by themselves", async () => {
  const statements = [
    "find_workers('{99.02,ID}', null, null, $1, '', '', 10)",
    "worker_page('{99.02,ID}', null, null, $1, '', '', 10)",
    "walk_workers('99.02/', null, null, $1, '99.02', '', null, 10)",
    "walked_to('99.02/', null, '99.02', '', 1) where last_id is not null and cardinality($1::text[]) >= 0",
    "workers_within('99.02', '99.02/', null, null, $1, '99.02', '', 10)",
    "workers_named_in('99', false, '99.02/', null, null, $1, '99.02', '', 10)",
    "few_workers_named(null, null, $1, '', '', 9000, 9000) as found, unnest(found.ids) as id where id not in (select id from worker)",
  ];
  for (const patterns of [["%siti%"], ["%gelohuba%"]])
    for (const statement of statements) {
      const found: unknown[] = await withActor(graph.database.source, officer, (manager) =>
        manager.query(`select * from ${statement}`, [patterns]),
      );
      expect({ statement, found }).toEqual({ statement, found: [] });
    }
});

/** All pages, one behind the other; nobody where the region is another's. */
async function pageByPage({ reader, ...filter }: Asked): Promise<{ total: number; ids: string[] }> {
  if (!readable(reader, filter.region)) return { total: 0, ids: [] };
  const ids: string[] = [];
  let total = 0;
  for (let after: string | null = null; ;) {
    const { data, errors } = await graph.ask(
      `query ($filter: WorkerFilter, $after: String) { workers(filter: $filter, first: ${PAGE}, after: $after) {
        ${after === null ? "totalCount" : ""} nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { variables: { filter, after }, actor: reader.who },
    );
    expect(errors).toEqual([]);
    const { workers } = data as {
      workers: {
        totalCount?: number;
        nodes: { id: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    ids.push(...workers.nodes.map(({ id }) => id));
    total = workers.totalCount ?? total;
    if (!workers.pageInfo.hasNextPage) return { total, ids };
    after = workers.pageInfo.endCursor;
  }
}

/** The plain way, told in memory. A scheme's people are those within its region, 99. */
function plainly({ reader, region, scheme, category, search }: Asked): string[] {
  if (!readable(reader, region)) return [];
  const within = region === null ? reader.regions : [region === "ID" ? "" : region];
  const words = (search ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const enrolled = new Set(covers.filter((each) => each.scheme === scheme).map((each) => idOf(each)));
  return people
    .filter(({ village }) => within.some((each) => each === "" || `${village}.`.startsWith(`${each}.`)))
    .filter((each) => scheme === null || (enrolled.has(idOf(each)) && each.village.startsWith("99")))
    .filter((each) => category === null || each.category === category)
    .filter((each) => words.every((word) => each.name!.toLowerCase().includes(word)))
    .map((each) => [each.village, idOf(each)] as const)
    .toSorted((one, other) => (one.join(" ") < other.join(" ") ? -1 : 1))
    .map(([, id]) => id);
}

function readable({ regions }: Asked["reader"], region: string | null): boolean {
  return region === null || regions.some((own) => own === "" || `${region}.`.startsWith(`${own}.`));
}

function idOf({ n, province = "99" }: { n: number; province?: string }): string {
  return workerId(n, province);
}

/** Rows as the columns that unnest() takes. */
function columns(rows: readonly (readonly unknown[])[]): unknown[][] {
  return rows[0]!.map((_, index) => rows.map((row) => row[index]));
}
