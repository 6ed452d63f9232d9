import { randomUUID } from "node:crypto";
import type { Actor } from "@payung/subgraph-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { admin, officer, secondVerifier, verifier } from "./claims-graph.js";
import { PNG, paperDesk } from "./papers.js";
import type { PaperDesk, SaidOfClaim } from "./papers.js";

let desk: PaperDesk;
beforeAll(async () => {
  desk = await paperDesk();
});
afterAll(() => desk.graph.database.close());

const RESULT = "{ ... on Claim { status nextSteps } ... on Problem { code } }";

function step(name: string, id: string, rest: string, who: Actor): Promise<SaidOfClaim> {
  const field = `${name}(claim: $id, ${rest}, idempotencyKey: $key) ${RESULT}`;
  return desk.ask(`mutation ($key: UUID!, $id: ID!) { ${field} }`, { id, key: randomUUID() }, who);
}

const NOTE = 'note: "Surat kuasa sudah dilampirkan"';
const REFUSE = `approve: false, reason: NOT_ENTITLED, article: "Pasal 34", ${NOTE}`;
const nextSteps = (id: string, who: Actor) =>
  desk.ask<{ nextSteps: string[] }>("query ($id: ID!) { claim(id: $id) { nextSteps } }", { id }, who);

describe("whoever has a hand in a claim's papers", () => {
  test("by adding one does not decide it, and is not told that it could", async () => {
    await desk.nameHeir("D1");
    await desk.send({ claim: "D1" });
    await desk.send({ claim: "D1", code: "KTP", body: PNG, type: "image/png" }, admin);
    await desk.submit("D1", "Surat asli diperlihatkan");
    for (const [name, rest] of [
      ["returnClaim", NOTE],
      ["decideClaim", "approve: true"],
      ["decideClaim", REFUSE],
    ] as const)
      expect(await step(name, "D1", rest, admin)).toEqual({ code: "SAME_PERSON" });
    expect(await nextSteps("D1", admin)).toEqual({ nextSteps: ["WITHDRAW"] });
    expect(await nextSteps("D1", verifier)).toEqual({ nextSteps: ["RETURN", "APPROVE", "REFUSE"] });
    expect(await step("returnClaim", "D1", NOTE, verifier)).toMatchObject({ status: "DOCUMENTS" });
  });

  test("by striking one out does not decide it either", async () => {
    await desk.nameHeir("D2");
    const { id } = await desk.send({ claim: "D2" });
    await desk.strike(id!, "Of another family", admin);
    await desk.submit("D2", "Surat asli diperlihatkan");
    expect(await step("decideClaim", "D2", "approve: true", admin)).toEqual({ code: "SAME_PERSON" });
  });

  test("of an appeal does not take it up", async () => {
    await desk.nameHeir("D3");
    await desk.submit("D3", "Surat asli diperlihatkan");
    await step("decideClaim", "D3", REFUSE, verifier);
    await step("appealClaim", "D3", NOTE, officer);
    await desk.send({ claim: "D3" }, admin);
    expect(await step("reopenClaim", "D3", NOTE, admin)).toEqual({ code: "SAME_PERSON" });
    expect(await step("reopenClaim", "D3", NOTE, secondVerifier)).toMatchObject({ status: "VERIFICATION" });
  });

  test("that was there already has none: the same file sent again adds nothing", async () => {
    await desk.nameHeir("D4");
    await desk.send({ claim: "D4" });
    expect(await desk.send({ claim: "D4" }, admin)).toMatchObject({ status: 200 });
    await desk.submit("D4", "Surat asli diperlihatkan");
    expect(await step("returnClaim", "D4", NOTE, admin)).toMatchObject({ status: "DOCUMENTS" });
  });
});
