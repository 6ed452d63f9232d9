import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MODES, openGraph } from "./harness/open-graph.js";
import type { Graph } from "./harness/open-graph.js";

const TERMS =
  "scheme=jambi-bkbk&fromMonth=2026-12&months=1&category=PEKERJA_RENTAN_DESA&dryRun=1&synthetic=1";
const LIST = [
  "Nama Lengkap;NIK;Tanggal Lahir;Jenis Kelamin;Kode Desa",
  "Contoh Siti Susanto;9905004105701001;01-05-1970;P;15.01.01.2001",
  "Contoh Dewi Wijaya;12345;01-05-1970;P;15.01.01.2001",
].join("\n");

const HEADINGS = "Nama;NIK;Tanggal Lahir;Jenis Kelamin;Desa;Kecamatan";
/** Of one person, whose village is written in capitals. */
const row = (nik = "9905004105701001", birth = "01-05-1970", village = "SELAM PAUNG") =>
  `Contoh Siti Susanto;${nik};${birth};P;${village};GUNUNG RAYA`;
const listOf = (...rows: readonly string[]) => [HEADINGS, ...rows].join("\n");

/** What offices send: the file, how it ends, and what is said of it. */
const SENT: readonly (readonly [
  what: string,
  body: string | Uint8Array<ArrayBuffer>,
  status: string,
  codes: readonly string[],
])[] = [
  ["a village in capitals, behind a BOM", `\ufeff${listOf(row())}`, "CHECKED", []],
  [
    "Windows-1252",
    Uint8Array.from(Buffer.from(listOf(row()).replace("Siti", "Jos\u00e9"), "latin1")),
    "CHECKED",
    ["TEXT_WINDOWS_1252"],
  ],
  ["UTF-16", Uint8Array.from(Buffer.from(`\ufeff${listOf(row())}`, "utf16le")), "CHECKED", []],
  ["a NIK that Excel made a number", listOf(row("3.2E+15")), "CHECKED", ["NIK_SCIENTIFIC"]],
  ["30 February", listOf(row(undefined, "30-02-1970")), "CHECKED", ["BIRTH_DATE_NO_SUCH_DAY"]],
  ["a child", listOf(row("9905004105201001", "01-05-2020")), "CHECKED", ["BIRTH_DATE_CHILD"]],
  ["somebody of 70", listOf(row("9905004105561001", "01-05-1956")), "CHECKED", ["AGE_OVER_LIMIT"]],
  ["a village that there is not", listOf(row(undefined, undefined, "Antah")), "CHECKED", ["VILLAGE_UNKNOWN"]],
  ["an empty file", "", "REFUSED", ["FILE_EMPTY"]],
  ["a PDF", "%PDF-1.4\n1 0 obj\n", "REFUSED", ["FILE_PDF"]],
];

describe.each(MODES)("lists beside the graph, %s", (mode) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph(mode);
  });
  afterAll(() => graph.close());

  const send = async (body: string | Uint8Array<ArrayBuffer>, token?: string) => {
    const headers: Record<string, string> = { "content-type": "text/csv", "accept-language": "en" };
    if (token !== undefined) headers["authorization"] = `Bearer ${token}`;
    const response = await fetch(`${graph.address}/imports?${TERMS}`, { method: "POST", headers, body });
    return { status: response.status, ...((await response.json()) as { id?: string; errors?: any[] }) };
  };

  test("everybody may download the template of a list", async () => {
    const response = await fetch(`${graph.address}/imports/template?format=csv`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w.-]+\.csv"$/);
    expect(await response.text()).toContain("NIK;");
  });

  test("an officer's list is read, and what is wrong with it comes back by row, to who may read people there", async () => {
    const token = await graph.token("OFFICER", ["15"]);
    const { status, id } = await send(LIST, token);
    expect(status).toBe(202);
    const query = "query ($id: ID!) { importBatch(id: $id) { status rows accepted rejected } }";
    const batch = async () => (await graph.ask(query, { variables: { id }, token })).data!["importBatch"];
    await expect
      .poll(batch, { timeout: 20_000 })
      .toEqual({ status: "CHECKED", rows: 2, accepted: 1, rejected: 1 });
    const problems = async (who: string) =>
      fetch(`${graph.address}/imports/problems?id=${id}`, { headers: { authorization: `Bearer ${who}` } });
    expect(await (await problems(token)).text()).toContain("Contoh Dewi Wijaya;12345");
    const elsewhere = await problems(await graph.token("OFFICER", ["12.11"]));
    expect(elsewhere.status).toBeGreaterThanOrEqual(400);
    expect(await elsewhere.text()).not.toContain("Dewi");
  });

  test.each(SENT)("%s is answered in words", async (_, body, status, codes) => {
    const token = await graph.token("OFFICER", ["15"]);
    const { id } = await send(body, token);
    const query = `query ($id: ID!) { importBatch(id: $id) {
      status fault { code } notices { code } problems(first: 5) { nodes { code } } } }`;
    const batch = async () => (await graph.ask(query, { variables: { id }, token })).data!["importBatch"];
    await expect.poll(async () => (await batch()).status, { timeout: 20_000 }).toBe(status);
    const { fault, notices, problems } = await batch();
    const said = [fault, ...notices, ...problems.nodes].filter((each) => each !== null);
    expect(said.map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    ["the public", undefined, 401, "UNAUTHENTICATED"],
    ["an officer of elsewhere", ["12.10"], 403, "FORBIDDEN"],
  ] as const)("%s sends none", async (_, regions, status, code) => {
    const answer = await send(LIST, regions && (await graph.token("OFFICER", regions)));
    expect(answer.status).toBe(status);
    expect(answer.errors![0].extensions.code).toBe(code);
  });
});
