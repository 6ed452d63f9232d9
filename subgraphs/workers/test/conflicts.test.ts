import { randomUUID } from "node:crypto";
import { month } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { actor } from "@payung/subgraph-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CoverConflict } from "../src/entities/cover-conflict.js";
import { fundsFor } from "./fake-funding.js";
import { CLOCK } from "./workers-parts.js";
import { admin, asProduct, officer, stranger, verifier, workerId, workersGraph } from "./workers-graph.js";
import type { WorkersGraph } from "./workers-graph.js";

/** Lives in 99.02 where a payer covers the person; one of 99.01 asks. */
let graph: WorkersGraph;
beforeAll(async () => {
  graph = await workersGraph(
    [{ n: 1, village: "99.02.01.2001" }],
    [{ n: 1, from: "2026-01", until: "2026-12-31", payer: "CSR" }],
  );
  await asProduct(graph.database.source, async (manager) => {
    for (const id of ["C1", "C2"])
      await manager.getRepository(CoverConflict).insert({
        id,
        province: "99",
        workerId: workerId(1),
        scheme: "contoh-rentan",
        village: regionCode("99.01.02.2003"),
        ancestor: regionCode("99"),
        asked: {
          category: "PEKERJA_RENTAN",
          fromMonth: month("2026-12"),
          untilMonth: month("2026-12"),
          payer: "APBD_PROVINCE",
          programmes: ["JKK", "JKM"],
        },
        status: "OPEN",
        madeBy: "officer",
        madeAt: new Date(CLOCK()),
      });
  });
});
afterAll(() => graph.database.close());

const ofBoth = actor("of-both", "VERIFIER", [regionCode("99")]);

const list = async (who: typeof officer, status = "OPEN") => {
  const source = `query ($status: ConflictStatus) { coverConflicts(status: $status) { totalCount nodes {
    id worker { id enrolments { payer } } scheme { code } region { code } decidedFor { code } status note
    asked { fromMonth untilMonth payer programmes } } } }`;
  return (await graph.ask(source, { variables: { status }, actor: who })).data;
};

const decide = async (who: typeof officer, decision: string, id = "C1", key = randomUUID()) => {
  const source = `mutation ($id: ID!, $decision: ConflictDecision!, $key: UUID!) {
    decideCoverConflict(id: $id, decision: $decision, note: "Dibayar perusahaan", idempotencyKey: $key) {
      __typename ... on CoverConflict { status decidedBy note } ... on Refusal { code } } }`;
  const { data } = await graph.ask(source, { variables: { id, decision, key }, actor: who });
  return (data as { decideCoverConflict: object }).decideCoverConflict;
};

test("nobody's money is touched for who may not decide, for a number that cannot be, or once it is decided", async () => {
  fundsFor(graph.peers);
  graph.peers.calls.length = 0;
  const officerOfBoth = actor("officer-of-both", "OFFICER", [regionCode("99")]);
  expect(await decide(officerOfBoth, "SWITCH")).toMatchObject({ code: "NOT_ALLOWED_HERE" });
  expect(await decide(ofBoth, "SWITCH", "C\0")).toMatchObject({ code: "NOT_FOUND" });
  const closed = (status: string) =>
    asProduct(graph.database.source, (manager) =>
      manager.query("update cover_conflict set status = $1 where id = 'C2'", [status]),
    );
  await closed("KEPT");
  expect(await decide(ofBoth, "SWITCH", "C2")).toMatchObject({ code: "ALREADY_DECIDED" });
  await closed("OPEN");
  expect(graph.peers.calls).toEqual([]);
});

test("who acts for both payers sees the person, the cover and what is asked; who asked sees only that it waits", async () => {
  const conflict = {
    scheme: { code: "contoh-rentan" },
    region: { code: "99.01.02.2003" },
    decidedFor: { code: "99" },
    status: "OPEN",
    asked: {
      fromMonth: "2026-12",
      untilMonth: "2026-12",
      payer: "APBD_PROVINCE",
      programmes: ["JKK", "JKM"],
    },
  };
  expect(await list(ofBoth)).toMatchObject({
    coverConflicts: {
      totalCount: 2,
      nodes: [{ ...conflict, worker: { id: workerId(1), enrolments: [{ payer: "CSR" }] } }, {}],
    },
  });
  expect(await list(officer)).toMatchObject({
    coverConflicts: { totalCount: 2, nodes: [{ ...conflict, worker: null }, {}] },
  });
  expect(await list(stranger)).toMatchObject({ coverConflicts: { totalCount: 0 } });
});

test.each([
  ["the officer who asked", officer],
  ["a verifier of the one and of the other region, not of what is around both", verifier],
])("%s does not decide", async (_, who) => {
  expect(await decide(who, "KEEP")).toEqual({ __typename: "Refusal", code: "NOT_ALLOWED_HERE" });
});

test("a payer is kept by who acts for both, once, and the same key answers the same", async () => {
  const kept = {
    __typename: "CoverConflict",
    status: "KEPT",
    decidedBy: "of-both",
    note: "Dibayar perusahaan",
  };
  const key = randomUUID();
  expect(await decide(ofBoth, "KEEP", "C1", key)).toEqual(kept);
  expect(await decide(ofBoth, "KEEP", "C1", key)).toEqual(kept);
  expect(await decide(admin, "KEEP")).toEqual({ __typename: "Refusal", code: "ALREADY_DECIDED" });
  expect(await decide(ofBoth, "KEEP", "C9")).toEqual({ __typename: "Refusal", code: "NOT_FOUND" });
  expect(await list(ofBoth, "KEPT")).toMatchObject({ coverConflicts: { totalCount: 1 } });
});

describe("a switch", () => {
  const enrolmentsOf = (n: number) =>
    asProduct(graph.database.source, (manager) =>
      manager.query<{ payer: string; until: string; reason: string | null }[]>(
        `select payer, to_char(until_month, 'YYYY-MM') as until, stop_reason as reason from enrolment
         where worker_id = $1 order by enrolled_on, from_month`,
        [workerId(n)],
      ),
    );

  test("that the money does not reach for leaves the person with the cover there is", async () => {
    fundsFor(graph.peers, { refuse: { code: "FUNDS_SHORT", missing: 16_800, available: 0 } });
    expect(await decide(ofBoth, "SWITCH", "C2")).toEqual({ __typename: "Refusal", code: "FUNDS_SHORT" });
    expect(await enrolmentsOf(1)).toEqual([{ payer: "CSR", until: "2026-12", reason: null }]);
    expect(await list(ofBoth)).toMatchObject({ coverConflicts: { totalCount: 1 } });
  });

  test("leaves the months to the present payer that stand on a bill, and is not possible where all do", async () => {
    fundsFor(graph.peers, { billed: "2026-12" });
    expect(await decide(ofBoth, "SWITCH", "C2")).toEqual({
      __typename: "Refusal",
      code: "SWITCH_NOT_POSSIBLE",
    });
    expect(await enrolmentsOf(1)).toEqual([{ payer: "CSR", until: "2026-12", reason: null }]);
  });

  test("ends the one cover and begins the other, both at once, where the person lives by now; the same key does it once", async () => {
    fundsFor(graph.peers);
    const key = randomUUID();
    const switched = await decide(ofBoth, "SWITCH", "C2", key);
    expect(switched).toMatchObject({ __typename: "CoverConflict", status: "SWITCHED" });
    expect(await decide(ofBoth, "SWITCH", "C2", key)).toEqual(switched);
    expect(await enrolmentsOf(1)).toEqual([
      { payer: "CSR", until: "2026-11", reason: "ENROLLED_TWICE" },
      { payer: "APBD_PROVINCE", until: "2026-12", reason: null },
    ]);
    const { data } = await graph.ask(`{ worker(id: "${workerId(1)}") { domicile } }`, { actor: officer });
    expect(data).toEqual({ worker: { domicile: "99.01.02.2003" } });
  });
});
