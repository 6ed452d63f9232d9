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

describe.each(MODES)("lists beside the graph, %s", (mode) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph(mode);
  });
  afterAll(() => graph.close());

  const send = async (body: string, token?: string) => {
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

  test.each([
    ["the public", undefined, 401, "UNAUTHENTICATED"],
    ["an officer of elsewhere", ["12.10"], 403, "FORBIDDEN"],
  ] as const)("%s sends none", async (_, regions, status, code) => {
    const answer = await send(LIST, regions && (await graph.token("OFFICER", regions)));
    expect(answer.status).toBe(status);
    expect(answer.errors![0].extensions.code).toBe(code);
  });
});
