import { randomUUID } from "node:crypto";
import { systemActor, withActor } from "@payung/subgraph-kit";
import { assert, asyncModelRun, asyncProperty, commands, constantFrom } from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { foldClaims } from "../src/counts/fold-claims.js";
import { ClaimDocument } from "../src/entities/claim-document.js";
import { ClaimStep } from "../src/entities/claim-step.js";
import { claimsGraph, officer } from "./claims-graph.js";
import type { ClaimsGraph } from "./claims-graph.js";
import { BEGINNINGS, COMMANDS } from "./model/commands.js";
import type { Real } from "./model/commands.js";
import { LifeModel } from "./model/life-model.js";

/** `npm run test:model` asks for 10,000. */
const RUNS = Number(process.env["PAYUNG_MODEL_RUNS"] ?? 60);
/** Runs at the same time, each of its own claims. */
const SIDE_BY_SIDE = 4;

let graph: ClaimsGraph;
beforeAll(async () => {
  // Everybody is known, and covered for a year.
  const members = new Proxy({}, { get: () => ({}) });
  graph = await claimsGraph({ members });
});
afterAll(() => graph.database.close());

const ACCIDENT = {
  cause: "WORK_ACCIDENT",
  date: "2026-10-01",
  reportedOn: "2026-10-02",
  monthlyIncome: 1_000_000,
};
/** Of one the money is the worker's, of the other an heir's. */
const EVENTS = [
  {
    event: "PERMANENT_TOTAL_DISABILITY",
    costs: [{ kind: "MEDICAL_CARE", amount: 10_000_000 }],
    heir: false,
  },
  { event: "DEATH", diedOn: "2026-10-01", heir: true },
] as const;
type Event = (typeof EVENTS)[number];

let claims = 0;

/** A claim of a worker of its own, as the model and the product have it. */
async function begin({ heir, ...event }: Event): Promise<{ model: LifeModel; real: Real }> {
  const source = `mutation ($input: ClaimInput!) { claim: fileClaim(input: $input, idempotencyKey: "${randomUUID()}") {
    ... on Claim { id due benefits { code amount } } } }`;
  const input = { worker: `99-${claims++}`, ...ACCIDENT, ...event };
  const { data } = await graph.ask(source, { variables: { input }, actor: officer });
  const { id, due, benefits } = (
    data as { claim: { id: string; due: number; benefits: { code: string; amount: number }[] } }
  ).claim;
  return {
    model: new LifeModel(
      id,
      due,
      new Map(benefits.map(({ code, amount }) => [code, amount])),
      heir ? await heirOf(id) : null,
    ),
    real: { graph },
  };
}

async function heirOf(claim: string): Promise<string> {
  const heirs = 'heirs: [{ name: "Contoh Istri", relation: SPOUSE }]';
  const source = `mutation { claim: setHeirs(claim: "${claim}", ${heirs}, idempotencyKey: "${randomUUID()}") {
    ... on Claim { heirs { id } } } }`;
  const { data } = await graph.ask(source, { actor: officer });
  return (data as { claim: { heirs: [{ id: string }] } }).claim.heirs[0].id;
}

/** What must hold of every claim whatever was done with it: read from the tables, not from answers. */
async function soundInTheTables({ claim }: LifeModel): Promise<void> {
  await withActor(graph.database.source, systemActor("claims"), async (manager) => {
    const [sums] = await manager.query(
      `select decided::int, paid::int, due::int,
        (select coalesce(sum(amount), 0)::int from benefit_payment where claim_id = claim.id) as posted,
        (select coalesce(sum(paid), 0)::int from claim_benefit where claim_id = claim.id) as of_benefits,
        (select count(*)::int from claim_benefit where claim_id = claim.id and paid > amount) as beyond
       from claim where id = $1`,
      [claim],
    );
    expect(sums.posted).toBe(sums.paid);
    expect(sums.of_benefits).toBe(sums.paid);
    expect(sums.beyond).toBe(0);
    expect(sums.paid).toBeLessThanOrEqual(sums.decided);
    expect(sums.decided).toBeLessThanOrEqual(sums.due);
    const steps = await manager
      .getRepository(ClaimStep)
      .find({ where: { claimId: claim }, order: { number: "ASC" } });
    expect(steps.map(({ number }) => number)).toEqual(steps.map((_, index) => index + 1));
    const byWhom = (index: number, kinds: readonly string[]): string[] =>
      steps.slice(0, index).flatMap(({ kind, madeBy }) => (kinds.includes(kind) ? [madeBy] : []));
    const of = (wanted: string) =>
      steps.flatMap(({ kind, madeBy }, index) => (kind === wanted ? [{ madeBy, index }] : []));
    for (const { madeBy, index } of of("APPROVE"))
      expect(byWhom(index, ["FILE", "REPORT", "SUBMIT", "APPEAL"])).not.toContain(madeBy);
    const papers = await manager.getRepository(ClaimDocument).findBy({ claimId: claim });
    // Papers are fixed once somebody decides, until an appeal.
    const fixed = of("APPEAL").length === 0 ? papers : [];
    const hands = fixed.flatMap(({ addedBy, removedBy }) => [addedBy, removedBy]);
    for (const { madeBy } of [...of("APPROVE"), ...of("REFUSE")]) expect(hands).not.toContain(madeBy);
    for (const { madeBy, index } of of("PAY")) {
      expect(byWhom(index, ["APPROVE"])).not.toEqual([]);
      expect(byWhom(index, ["APPROVE", "ACCOUNT"])).not.toContain(madeBy);
    }
  });
}

test(`no path of a claim pays twice, without a second person, or more than was decided (${RUNS} runs)`, async () => {
  let paidRuns = 0;
  const property = asyncProperty(
    constantFrom(...EVENTS),
    constantFrom(...BEGINNINGS),
    commands(COMMANDS, { maxCommands: 20, size: "max" }),
    async (event, beginning, path) => {
      const begun = await begin(event);
      for (const command of beginning)
        if (command.check(begun.model)) await command.run(begun.model, begun.real);
      await asyncModelRun(() => begun, path);
      await soundInTheTables(begun.model);
      if (begun.model.paid > 0) paidRuns++;
    },
  );
  const numRuns = Math.ceil(RUNS / SIDE_BY_SIDE);
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => assert(property, { numRuns })));
  // Paths that never reach money would prove little.
  expect(paidRuns).toBeGreaterThan(RUNS / 10);
}, 3_600_000);

test("the counts that were kept on the way are those of all claims counted anew", async () => {
  await foldClaims(graph.database.source);
  const differ = await graph.database.source.query(
    `select * from (select * from claim_count where cases <> 0) as kept full join all_claim_states() as anew using (year, region, around, part, value)
     where (kept.cases, kept.persons, kept.synthetic, kept.due, kept.paid)
       is distinct from (anew.cases, anew.persons, anew.synthetic, anew.due, anew.paid)`,
  );
  expect(differ).toEqual([]);
});
