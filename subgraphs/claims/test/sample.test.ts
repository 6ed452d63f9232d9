import { localDate } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { samplePeople, withActor } from "@payung/subgraph-kit";
import type { SampleFacts } from "@payung/subgraph-kit";
import { testPersonalData } from "@payung/test-kit";
import type { DataSource, EntityTarget, ObjectLiteral } from "typeorm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BenefitPayment } from "../src/entities/benefit-payment.js";
import { Claim } from "../src/entities/claim.js";
import { Heir } from "../src/entities/heir.js";
import { claimsModule } from "../src/index.js";
import { deliverOutbox } from "../src/outbox/outbox.js";
import { admin, claimsGraph } from "./claims-graph.js";
import type { ClaimsGraph } from "./claims-graph.js";

const facts: SampleFacts = {
  today: localDate("2026-11-21"),
  schemes: [
    {
      code: "contoh-rentan",
      region: regionCode("99"),
      categories: ["PEKERJA_RENTAN"],
      programmes: ["JKK", "JKM"],
      payer: "APBD_PROVINCE",
      villages: ["99.01.02.2003", "99.02.02.2004"].map(regionCode),
    },
  ],
};

function rowsOf<T extends ObjectLiteral>(source: DataSource, entity: EntityTarget<T>): Promise<T[]> {
  return withActor(source, admin, (manager) => manager.getRepository(entity).find());
}

let graph: ClaimsGraph;
beforeAll(async () => {
  graph = await claimsGraph();
  await claimsModule.loadSample!(graph.database.source, facts, testPersonalData);
});
afterAll(() => graph.database.close());

test("three sample people died and three were injured, and the law's amounts were paid", async () => {
  const source = `{ entities: _entities(representations: [{ __typename: "Region", code: "99", childCount: 2 }]) {
    ... on Region { claimSummary { cases paid synthetic byProgramme { programme cases paid } } } } }`;
  expect((await graph.ask(source, { actor: admin })).data).toEqual({
    entities: [
      {
        claimSummary: {
          cases: 6,
          paid: 3 * 42_000_000 + 3 * 2_000_000,
          synthetic: true,
          byProgramme: [
            { programme: "JKK", cases: 3, paid: 6_000_000 },
            { programme: "JKM", cases: 3, paid: 126_000_000 },
          ],
        },
      },
    ],
  });
});

test("the heirs share what is due equally, and each was paid the own share", async () => {
  const { source } = graph.database;
  const [heirs, payments] = [await rowsOf(source, Heir), await rowsOf(source, BenefitPayment)];
  expect(heirs.map(({ share }) => share)).toEqual(Array(6).fill(21_000_000));
  for (const { id, share } of heirs) {
    const paid = payments.filter(({ heirId }) => heirId === id).map(({ amount }) => Number(amount));
    expect(paid.reduce((sum, amount) => sum + amount, 0)).toBe(share);
  }
});

test("the claims are those of the workers' sample", async () => {
  const people = new Map(samplePeople(facts.schemes[0]!).map((person) => [person.id, person]));
  const claims = await rowsOf(graph.database.source, Claim);
  const fates = claims.map(({ workerId }) => people.get(workerId)?.fate);
  expect(fates.filter((fate) => fate === "DIED")).toHaveLength(3);
  expect(fates.filter((fate) => fate === "INJURED")).toHaveLength(3);
});

test("the deaths are told to the workers subgraph as those of other claims are, once", async () => {
  const told = () =>
    graph.calls.filter(({ query }) => query.includes("workerDied")).map(({ variables }) => variables);
  const deaths = (await rowsOf(graph.database.source, Claim)).filter(({ event }) => event === "DEATH");
  await deliverOutbox(graph.parts);
  expect(told()).toHaveLength(3);
  expect(told()).toEqual(
    expect.arrayContaining(
      deaths.map(({ id, workerId, date }) => ({ input: { worker: workerId, diedOn: date, claim: id } })),
    ),
  );
  await claimsModule.loadSample!(graph.database.source, facts, testPersonalData);
  await deliverOutbox(graph.parts);
  expect(told()).toHaveLength(3);
});

test("the sample loaded again on another day changes nothing", async () => {
  const { source } = graph.database;
  const rows = () =>
    Promise.all([rowsOf(source, Claim), rowsOf(source, BenefitPayment), rowsOf(source, Heir)]);
  const before = await rows();
  await claimsModule.loadSample!(source, { ...facts, today: localDate("2026-12-01") }, testPersonalData);
  expect(before.map((each) => each.length)).toEqual([6, 15, 6]);
  expect(await rows()).toEqual(before);
});

test("a scheme without JKM has no claim on a death", async () => {
  const jkkOnly = { ...facts.schemes[0]!, code: "contoh-jkk", programmes: ["JKK"] as const };
  const { database } = await claimsGraph();
  try {
    await claimsModule.loadSample!(database.source, { ...facts, schemes: [jkkOnly] }, testPersonalData);
    const claims = await rowsOf(database.source, Claim);
    expect(claims.map(({ event }) => event)).toEqual(Array(3).fill("TEMPORARY_INCAPACITY"));
  } finally {
    await database.close();
  }
});
