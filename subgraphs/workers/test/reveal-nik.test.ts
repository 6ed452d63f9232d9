import { syntheticNik, localDate } from "@payung/jamsostek";
import { actor } from "@payung/subgraph-kit";
import { regionCode } from "@payung/plugin-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fivePeople } from "./five-people.js";
import { admin, analyst, asProduct, officer, verifier, workerId } from "./workers-graph.js";
import type { WorkersGraph } from "./workers-graph.js";

let graph: WorkersGraph;
beforeAll(async () => {
  graph = await fivePeople();
});
afterAll(() => graph.database.close());

const funder = actor("funder", "FUNDER", [regionCode("99.01")]);
const WHY = "Keluarga mengajukan klaim";

const reveal = (id: string, who?: typeof officer, note = WHY) =>
  graph.ask(
    `mutation ($id: ID!, $note: String!) { revealNik(workerId: $id, purpose: CLAIM, note: $note) {
      __typename ... on NikRevealed { nik access { at subject role purpose note } } ... on Refusal { code field message }
    } }`,
    { variables: { id, note }, ...(who && { actor: who }) },
  );
const kept = () =>
  asProduct(graph.database.source, async (manager) => {
    const rows: unknown[] = await manager.query(
      "select subject, role, worker_id, region, purpose, note from nik_access",
    );
    return rows;
  });

test("an officer of the place reads a whole NIK, and it is kept who, when and what for", async () => {
  const nik = syntheticNik(1, localDate("1980-05-17"), "FEMALE");
  expect((await reveal(workerId(1), officer, `  ${WHY} `)).data).toEqual({
    revealNik: {
      __typename: "NikRevealed",
      nik,
      access: {
        at: "2026-11-21T12:00:00.000Z",
        subject: "officer",
        role: "OFFICER",
        purpose: "CLAIM",
        note: WHY,
      },
    },
  });
  await reveal(workerId(1), verifier);
  const { result, count } = await graph.database.countStatements(() =>
    graph.ask("query ($id: ID!) { worker(id: $id) { nik nikAccesses { subject purpose note } } }", {
      variables: { id: workerId(1) },
      actor: officer,
    }),
  );
  expect(result.data).toEqual({
    worker: {
      nik: "99************01",
      nikAccesses: expect.arrayContaining([
        { subject: "verifier", purpose: "CLAIM", note: WHY },
        { subject: "officer", purpose: "CLAIM", note: WHY },
      ]),
    },
  });
  expect(count).toBe(2);
});

test("what was kept cannot be changed or removed", async () => {
  for (const statement of ["update nik_access set note = 'x'", "delete from nik_access"]) {
    await expect(asProduct(graph.database.source, (manager) => manager.query(statement))).rejects.toThrow(
      "append-only",
    );
  }
});

test.each([
  ["of nobody", workerId(9), officer, WHY, "NOT_FOUND", null],
  ["by what is no number", "x\0", officer, WHY, "NOT_FOUND", null],
  ["of another region", workerId(3), officer, WHY, "NOT_ALLOWED_HERE", null],
  ["to a funder", workerId(1), funder, WHY, "NOT_ALLOWED_HERE", null],
  ["without a reason in words", workerId(1), officer, "   x ", "NOTE_NEEDED", "note"],
])("a NIK is not shown %s, and nothing is kept", async (_, id, who, note, code, field) => {
  const before = await kept();
  expect((await reveal(id, who, note)).data).toMatchObject({
    revealNik: { __typename: "Refusal", code, field, message: expect.stringMatching(/\w/) },
  });
  expect(await kept()).toEqual(before);
});

test.each([
  ["without a token", undefined, "UNAUTHENTICATED"],
  ["to an analyst", analyst, "FORBIDDEN"],
])("a NIK is not shown %s", async (_, who, code) => {
  expect((await reveal(workerId(1), who)).errors).toMatchObject([{ extensions: { code } }]);
});

test("a funder of the place does not see who read a NIK; an administrator does", async () => {
  const ask = (who: typeof officer) =>
    graph.ask("query ($id: ID!) { worker(id: $id) { nikAccesses { id } } }", {
      variables: { id: workerId(1) },
      actor: who,
    });
  expect((await ask(funder)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  expect((await ask(admin)).errors).toEqual([]);
});
