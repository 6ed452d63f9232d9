import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { localDate, syntheticNik } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { actor, systemActor } from "@payung/subgraph-kit";
import type { FileAnswer } from "@payung/subgraph-kit";
import { testPersonalData } from "@payung/test-kit";
import { assert, asyncProperty, integer, shuffledSubarray, tuple } from "fast-check";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { undoReservations } from "../src/enrolling/undo-reservations.js";
import { readListsOn } from "../src/importing/import-jobs.js";
import { CLOCK } from "./workers-parts.js";
import { fundsFor } from "./fake-funding.js";
import { asProduct, officer, stranger, verifier, workersGraph } from "./workers-graph.js";
import type { WorkersGraph } from "./workers-graph.js";

const BORN = localDate("1980-05-17");
const HEADINGS = "NIK;Nama;JK;Tgl Lahir;Desa;Kategori";
const PARAMETERS = "scheme=contoh-rentan&fromMonth=2027-01&months=12&synthetic=1&category=PEKERJA_RENTAN";

let graph: WorkersGraph;
const graphs: WorkersGraph[] = [];
async function fresh(): Promise<void> {
  graph = await workersGraph();
  graphs.push(graph);
  fundsFor(graph.peers);
}
beforeEach(fresh);
afterAll(() => Promise.all(graphs.map(({ database }) => database.close())));

const row = (n: number, name = `Contoh ${n}`, village = "Suka Maju") =>
  `${syntheticNik(n, BORN, "FEMALE")};${name};P;17-05-1980;${village};`;
const list = (...rows: string[]) => Buffer.from([HEADINGS, ...rows].join("\r\n"));

async function send(
  body: Buffer,
  given: { parameters?: string; who?: typeof officer; cut?: number } = {},
): Promise<FileAnswer> {
  const { parameters = PARAMETERS, who = officer, cut = body.length } = given;
  return graph.subgraph.files!["POST /imports"]!({
    facts: { actor: who, locale: "en", clock: CLOCK, requestId: "test" },
    parameters: new URLSearchParams(parameters),
    contentType: "text/csv",
    body: (async function* () {
      yield body.subarray(0, cut);
      if (cut < body.length) throw new Error("the village's line broke");
    })(),
  });
}

const idOf = (answer: FileAnswer): string => (JSON.parse(answer.body as string) as { id: string }).id;

const BATCH = `query ($id: ID!) { importBatch(id: $id) {
  id status dryRun rows accepted changed unchanged queued rejected warnings progress
  fault { code message } notices { code }
  problems(first: 100) { totalCount nodes { rowNumber severity code heading message } }
} }`;

async function batch(id: string, who = officer): Promise<any> {
  const { data } = await graph.ask(BATCH, { variables: { id }, actor: who });
  return (data as any)?.importBatch ?? null;
}

async function read(body: Buffer, given: Parameters<typeof send>[1] = {}): Promise<any> {
  const id = idOf(await send(body, given));
  for (;;) {
    const found = await batch(id, given.who);
    if (found.status !== "READING") return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const count = (table: string) =>
  asProduct(graph.database.source, async (manager) => {
    const [found] = await manager.query<{ rows: number }[]>(`select count(*)::int as rows from ${table}`);
    return found!.rows;
  });

/** An answer of the funding subgraph that is held back until `go` is called. */
function heldBack(heldFor: (enrolments: number) => boolean): { go: () => void; asked: Promise<void> } {
  const answer = graph.peers.answer;
  let go = (): void => {};
  const gone = new Promise<void>((resolve) => (go = resolve));
  let ask = (): void => {};
  const asked = new Promise<void>((resolve) => (ask = resolve));
  graph.peers.answer = async (call) => {
    const input = call.variables["input"] as { enrolments?: readonly string[] } | undefined;
    if (call.query.includes("reserveFunds(") && heldFor(input?.enrolments?.length ?? 0)) {
      ask();
      await gone;
    }
    return answer(call);
  };
  return { go, asked };
}

describe("a list of people", () => {
  test("is read row by row: those in order are enrolled, the others are told in words what is wrong", async () => {
    const found = await read(
      list(
        row(1),
        row(2, "Contoh Dua", "SUKA DAMAI"),
        row(3, "Contoh", "Antah Berantah"),
        row(1),
        "bukan;baris",
      ),
    );
    expect(found).toMatchObject({
      status: "IMPORTED",
      rows: 5,
      accepted: 2,
      rejected: 3,
      progress: 1,
      fault: null,
    });
    expect(found.problems.nodes.map(({ rowNumber, code }: any) => [rowNumber, code])).toEqual(
      expect.arrayContaining([
        [4, "VILLAGE_UNKNOWN"],
        [5, "NIK_TWICE"],
        [6, "CELLS_TOO_FEW"],
      ]),
    );
    expect(await count("worker")).toBe(2);
    expect(await count("enrolment")).toBe(2);
    expect(await count("reservation_intent")).toBe(0);
  });

  test("sent again changes nothing, and is the same batch", async () => {
    const first = await read(list(row(1), row(2)));
    expect((await read(list(row(1), row(2)))).id).toBe(first.id);
    expect(await count("import_batch")).toBe(1);
  });

  test("of which a row was refused is read anew when it is sent again: by then there may be money", async () => {
    const sent = list(row(1), row(2, "Contoh", "Antah Berantah"));
    fundsFor(graph.peers, { refuse: { code: "FUNDS_SHORT", missing: 80_000, available: 121_600 } });
    expect(await read(sent)).toMatchObject({ status: "IMPORTED", accepted: 0, rejected: 2 });
    fundsFor(graph.peers);
    expect(await read(sent)).toMatchObject({ accepted: 1, rejected: 1 });
    expect(await read(sent)).toMatchObject({ accepted: 0, unchanged: 1, rejected: 1 });
    expect(await count("enrolment")).toBe(1);
  });

  test("that was corrected changes only its rows", async () => {
    await read(list(row(1), row(2), row(3, "Contoh", "Antah Berantah")));
    const corrected = await read(
      list(row(1), row(2, "Contoh Dua Baru"), row(3, "Contoh Tiga", "Suka Damai")),
    );
    expect(corrected).toMatchObject({ accepted: 1, changed: 1, unchanged: 1, rejected: 0 });
    expect(await count("worker")).toBe(3);
  });

  test("that is only checked enrols nobody and says what would become of it", async () => {
    const found = await read(list(row(1), row(2, "Contoh", "Antah Berantah")), {
      parameters: `${PARAMETERS}&dryRun=1`,
    });
    expect(found).toMatchObject({ status: "CHECKED", dryRun: true, accepted: 1, rejected: 1 });
    expect(await count("worker")).toBe(0);
    expect(graph.peers.calls.some(({ subgraph }) => subgraph === "funding")).toBe(false);
  });

  test("that breaks off while it comes in leaves nothing behind", async () => {
    await expect(send(list(row(1)), { cut: 20 })).rejects.toThrow("line broke");
    expect(await count("import_batch")).toBe(0);
    expect(readdirSync(path.join(graph.parts.directory, "imports"))).toEqual([]);
  });

  test.each([
    ["an empty file", Buffer.alloc(0), "FILE_EMPTY"],
    ["a heading alone", list(), "NO_ROWS"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), expect.any(String)],
  ])("%s is refused as a whole, in words", async (_, body, code) => {
    const found = await read(body);
    expect(found).toMatchObject({ status: "REFUSED", rows: 0, fault: { code, message: expect.any(String) } });
    expect(await count("worker")).toBe(0);
  });

  test("lies on disk encrypted while it is read, and no longer once it is done", async () => {
    await read(list(row(1)));
    expect(readdirSync(path.join(graph.parts.directory, "imports"))).toEqual([]);
  });

  test("whose process died is read on by the job, where it stopped", async () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => row(n));
    let killed = false;
    fundsFor(graph.peers);
    const answer = graph.peers.answer;
    graph.peers.answer = (call) => {
      // The second step, for which money is asked while the first one may still be written.
      if (!killed && /^import:\w+:1:/.test(String((call.variables["input"] as { key?: string })?.key))) {
        killed = true;
        throw new Error("killed");
      }
      return answer(call);
    };
    const id = idOf(await send(list(...rows)));
    await expect.poll(async () => (await batch(id)).rows, { timeout: 20_000 }).toBe(1_500);
    await expect.poll(() => count("reservation_intent"), { timeout: 20_000 }).toBe(0);
    // Until the first run has given the batch back, the job leaves it alone.
    const readOn = async () => {
      await readListsOn(graph.parts);
      return batch(id);
    };
    await expect
      .poll(readOn, { timeout: 20_000 })
      .toMatchObject({ status: "IMPORTED", rows: 5_000, accepted: 5_000, rejected: 0 });
    expect(await count("worker")).toBe(5_000);
    expect(existsSync(path.join(graph.parts.directory, "imports", `${id}.sealed`))).toBe(false);
  });

  test("whose process died gives back what it had set aside before its people's money is asked for again", async () => {
    fundsFor(graph.peers, { down: true });
    const id = idOf(await send(list(row(1), row(2))));
    await expect.poll(() => count("reservation_intent"), { timeout: 20_000 }).toBe(1);
    // Until the run has ended that could not give it back.
    await expect.poll(() => count("import_batch where lease_until is not null"), { timeout: 20_000 }).toBe(0);
    fundsFor(graph.peers);
    const readOn = async () => {
      graph.peers.calls.length = 0;
      await readListsOn(graph.parts);
      return (await batch(id)).status;
    };
    await expect.poll(readOn, { timeout: 20_000 }).toBe("IMPORTED");
    const asked = graph.peers.calls.filter(({ subgraph }) => subgraph === "funding");
    const [died, undone, again, settled, ...more] = asked.map(
      ({ variables }) => variables["input"] as { key: string; enrolments: string[] },
    );
    expect(undone).toEqual({ keys: [died!.key], notEnrolled: died!.enrolments });
    expect(again).toMatchObject({ enrolments: died!.enrolments });
    expect(settled).toEqual({ keys: [again!.key], notEnrolled: [] });
    expect(more).toEqual([]);
    expect(await count("reservation_intent")).toBe(0);
  });

  test("of which one step's money cannot be given back yet keeps no other's back", async () => {
    fundsFor(graph.peers, { down: true });
    await send(list(row(1)));
    await send(list(row(2)));
    await expect.poll(() => count("reservation_intent"), { timeout: 20_000 }).toBe(2);
    await expect.poll(() => count("import_batch where lease_until is not null")).toBe(0);
    fundsFor(graph.peers);
    const answer = graph.peers.answer;
    let first: string | undefined;
    graph.peers.answer = (call) => {
      const { key } = call.variables["input"] as { key: string };
      first ??= key;
      if (key === first) throw new Error("not yet");
      return answer(call);
    };
    await asProduct(graph.database.source, (manager) =>
      manager.query("update reservation_intent set lease_until = now() - interval '1 second'"),
    );
    const undone = undoReservations(graph.parts, systemActor("workers"), "of the dead");
    await expect(undone).rejects.toThrow("not yet");
    expect(await count("reservation_intent")).toBe(1);
  });

  test("sent before by somebody who acts in less is a list of its own: other rows of it may be enrolled now", async () => {
    const body = list(row(1), row(2, "Contoh Dua", "Tanjung Contoh"));
    expect(await read(body)).toMatchObject({ accepted: 1, rejected: 1 });
    const province = actor("province", "OFFICER", [regionCode("99")]);
    const wider = await read(body, { who: province });
    expect(wider).toMatchObject({ accepted: 1, unchanged: 1, rejected: 0 });
    expect((await read(body, { who: province })).id).toBe(wider.id);
  });

  test("sent by who acts in several regions that no own one lies around is refused, since nobody would see it", async () => {
    const both = actor("both", "OFFICER", [regionCode("99.01"), regionCode("99.02")]);
    await expect(send(list(row(1)), { who: both })).rejects.toMatchObject({
      extensions: { code: "FORBIDDEN", field: "scheme" },
    });
    expect(readdirSync(graph.parts.directory)).toEqual([]);
    const within = actor("within", "OFFICER", [regionCode("99"), regionCode("99.02")]);
    expect(await read(list(row(1)), { who: within })).toMatchObject({ accepted: 1 });
  });

  test("sent by a verifier, or by an officer elsewhere, is refused; another's batch is not seen", async () => {
    await expect(send(list(row(1)), { who: verifier })).rejects.toMatchObject({
      extensions: { code: "FORBIDDEN" },
    });
    await expect(send(list(row(1)), { who: stranger })).rejects.toMatchObject({
      extensions: { code: "FORBIDDEN" },
    });
    const { id } = await read(list(row(1)));
    expect(await batch(id, stranger)).toBeNull();
  });

  test.each([
    ["scheme=tidak-ada&fromMonth=2027-01", "SCHEME_NOT_FOUND", "scheme"],
    ["scheme=contoh-rentan&fromMonth=2027-13", "INVALID_PARAMETER", "fromMonth"],
    ["scheme=contoh-rentan&fromMonth=2027-01&months=13", "INVALID_PARAMETER", "months"],
    ["scheme=contoh-rentan&fromMonth=2027-01&whenShort=MAYBE", "INVALID_PARAMETER", "whenShort"],
    ["scheme=contoh-rentan&fromMonth=2027-01&column.Shoe=x", "INVALID_PARAMETER", "column.Shoe"],
  ])("with the address %s is refused before anything is kept", async (parameters, code, field) => {
    await expect(send(list(row(1)), { parameters })).rejects.toMatchObject({ extensions: { code, field } });
    expect(await count("import_batch")).toBe(0);
  });

  test("with problems comes back as a CSV whose rows can be corrected and sent again", async () => {
    const { id } = await read(list(row(1), row(2, "=CMD()", "Antah Berantah")));
    const answer = await graph.subgraph.files!["GET /imports/problems"]!({
      facts: { actor: officer, locale: "id", clock: CLOCK, requestId: "test" },
      parameters: new URLSearchParams({ id }),
      contentType: undefined,
      body: (async function* () {})(),
    });
    let text = "";
    for await (const piece of answer.body as AsyncIterable<string>) text += piece;
    expect(text.split("\n")[0]).toContain("NIK;Nama;JK");
    expect(text).toContain("Antah Berantah");
    expect(text).not.toContain(syntheticNik(1, BORN, "FEMALE"));
  });

  test("whose people stand on another list at the same moment ends, and so does the other", async () => {
    const index = (n: number) => testPersonalData.indexOf("nik", syntheticNik(n, BORN, "FEMALE"));
    const [first, last] = [1, 2_000].toSorted((a, b) => index(a).compare(index(b))) as [number, number];
    const others = Array.from({ length: 1_499 }, (_, n) => row(3_000 + n));
    // The step of 1,500 is held back while the step of one that comes after it goes ahead.
    const { go, asked } = heldBack((enrolments) => enrolments === 1_500);
    const long = read(list(row(first), ...others, row(last)));
    await asked;
    await new Promise((resolve) => setTimeout(resolve, 500));
    const short = read(list(row(first), row(last)));
    await new Promise((resolve) => setTimeout(resolve, 500));
    go();
    expect([await long, await short]).toMatchObject([{ rows: 1_501 }, { rows: 2 }]);
    expect(await count("enrolment")).toBe(1_501);
    expect(await count("reservation_intent")).toBe(0);
  });

  test("in any order, and in one or two lists, comes to the same", async () => {
    const rows = Array.from({ length: 12 }, (_, n) =>
      row(n, `Contoh ${n}`, ["Suka Maju", "Suka Damai", "Antah Berantah"][n % 3]),
    );
    await read(list(...rows));
    const first = await fingerprint();
    const orders = tuple(shuffledSubarray(rows, { minLength: rows.length }), integer({ min: 1, max: 12 }));
    const same = asyncProperty(orders, async ([shuffled, cut]) => {
      await fresh();
      for (const part of [shuffled.slice(0, cut), shuffled.slice(cut)])
        if (part.length > 0) await read(list(...part));
      return (await fingerprint()) === first;
    });
    await assert(same, { numRuns: 6 });
  });
});

/** All that is kept of people, without the numbers that rows are given. */
async function fingerprint(): Promise<string> {
  const rows = await asProduct(graph.database.source, (manager) =>
    manager.query(`select name, birth_date, sex, domicile, scheme, payer, from_month, until_month, jkk, jkm
      from worker join enrolment on worker_id = worker.id join cover_year on cover_year.worker_id = worker.id
      order by name, domicile`),
  );
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}
