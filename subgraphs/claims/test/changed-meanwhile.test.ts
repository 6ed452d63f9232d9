import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { claimsGraph, colleague } from "./claims-graph.js";
import type { ClaimsGraph } from "./claims-graph.js";
import { deathClaims } from "./death-claim.js";

let graph: ClaimsGraph;
let claims: ReturnType<typeof deathClaims>;
beforeAll(async () => {
  graph = await claimsGraph({ members: { worker: {}, other: {} } });
  claims = deathClaims(graph);
});
afterAll(() => graph.database.close());

/** Lets somebody else work while the workers subgraph is asked, once. */
function meanwhile(work: () => Promise<unknown>): void {
  const { peers } = graph.parts;
  const ask = peers.ask.bind(peers);
  vi.spyOn(peers, "ask").mockImplementationOnce(async (call) => {
    await work();
    return ask(call);
  });
}

const draft = (worker: string) => claims.file(worker, { reportedOn: null });
const report = (id: string) =>
  claims.step("reportClaim", id, { reportedOn: ["LocalDate!", "2026-11-03"] }, { who: colleague });
const stored = async (id: string) =>
  (await graph.ask(`{ claim(id: "${id}") { date reportedOn status } }`, { actor: colleague })).data;

test("a correction of a claim that somebody reports meanwhile is refused, since its time is counted to the report", async () => {
  const { id } = await draft("worker");
  meanwhile(() => report(id));
  expect(await claims.revise(id, { date: "2026-10-30" })).toMatchObject({
    __typename: "Refusal",
    code: "CLAIM_CHANGED_MEANWHILE",
    field: "claim",
  });
  expect(await stored(id)).toEqual({
    claim: { date: "2026-11-01", reportedOn: "2026-11-03", status: "REPORTED" },
  });
});

test("and made again it is of the claim as it stands now", async () => {
  const { id } = await draft("other");
  meanwhile(() => report(id));
  expect(await claims.revise(id, { date: "2026-10-30" })).toMatchObject({ code: "CLAIM_CHANGED_MEANWHILE" });
  expect(await claims.revise(id, { date: "2026-10-30" })).toMatchObject({ __typename: "Claim", id });
  expect(await stored(id)).toMatchObject({ claim: { date: "2026-10-30", reportedOn: "2026-11-03" } });
});
