import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { withClient } from "@payung/subgraph-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { madeUpPerson } from "../graph/harness/made-up-people.js";
import { chaos, insist } from "./harness/chaos.js";
import { Product } from "./harness/product.js";
import { seededRandom } from "./harness/random.js";

const random = seededRandom();
const product = new Product();
beforeAll(() => product.start());
afterAll(() => product.stop());

const REGENCY = "15.01";
const [DESKS, OF_EACH_DESK] = [3, 16];
/** Of one death: santunan kematian, santunan berkala and biaya pemakaman. */
const DUE = 42_000_000;

const MEMBER = `mutation ($input: PastCoverInput!, $key: UUID!) { made: recordPastCover(input: $input, idempotencyKey: $key) {
  __typename ... on PastCoverRecorded { worker { id } } ... on Problem { code message } } }`;
const CLAIM = "{ __typename ... on Claim { id status paid } ... on Problem { code message } }";
const FILE = `mutation ($input: ClaimInput!, $key: UUID!) { made: fileClaim(input: $input, idempotencyKey: $key) ${CLAIM} }`;
const HEIR = `mutation ($claim: ID!, $key: UUID!) {
  made: setHeirs(claim: $claim, heirs: [{ name: "Contoh Pasangan", relation: SPOUSE }], idempotencyKey: $key) {
    __typename ... on Claim { id heirs { id } } ... on Problem { code message } } }`;
const SUBMIT = `mutation ($claim: ID!, $key: UUID!) {
  made: submitClaim(claim: $claim, withoutPapers: "Surat asli diperlihatkan", idempotencyKey: $key) ${CLAIM} }`;
const DECIDE = `mutation ($claim: ID!, $key: UUID!) { made: decideClaim(claim: $claim, approve: true, decidedOn: "2024-10-01", idempotencyKey: $key) ${CLAIM} }`;
const PAY = `mutation ($claim: ID!, $reference: String!, $lines: [PaymentLineInput!], $key: UUID!) {
  made: payClaim(claim: $claim, paidOn: "2024-10-10", reference: $reference, lines: $lines, idempotencyKey: $key) ${CLAIM} }`;

/** A funeral first, the rest later. */
const FUNERAL = { code: "BIAYA_PEMAKAMAN", amount: 10_000_000 };

let officer: string;
let verifier: string;
let village: string;

/** Sent again with one key until there is an answer. */
async function make(query: string, variables: object, token = officer): Promise<any> {
  const { made } = await insist(product, query, { key: randomUUID(), ...variables }, token);
  if (made.code !== undefined) throw new Error(JSON.stringify(made));
  return made;
}

/** A member of 2024, dead that summer: reported and approved. @returns the claim's number */
async function approved(n: number): Promise<{ claim: string; heir: string }> {
  const member = {
    scheme: "jambi-bkbk",
    category: "PEKERJA_RENTAN",
    village,
    coveredFrom: "2024-01-15",
    months: 10,
  };
  const input = { ...madeUpPerson(n), ...member, evidence: `Daftar peserta, nomor ${n}`, synthetic: true };
  const { worker } = await make(MEMBER, { input });
  const death = { cause: "NOT_FROM_WORK", event: "DEATH", date: "2024-07-01", reportedOn: "2024-07-02" };
  const { id: claim } = await make(FILE, {
    input: { worker: worker.id, ...death, monthlyIncome: 1_000_000 },
  });
  const { heirs } = await make(HEIR, { claim });
  await make(SUBMIT, { claim });
  await make(DECIDE, { claim }, verifier);
  return { claim, heir: heirs[0].id };
}

test(`claims are entered, approved and paid once, whatever was killed (seed ${random.seed})`, async () => {
  [officer, verifier] = await Promise.all([
    product.token("OFFICER", [REGENCY]),
    product.token("VERIFIER", [REGENCY]),
  ]);
  const { regions } = await insist(
    product,
    `{ regions(level: VILLAGE, within: "${REGENCY}", first: 1) { nodes { code } } }`,
    {},
  );
  village = regions.nodes[0].code;
  const claims: string[] = [];
  const desk = async (number: number): Promise<void> => {
    for (let n = 0; n < OF_EACH_DESK; n++) {
      const { claim, heir } = await approved(940_000 + number * 100 + n);
      claims.push(claim);
      await make(PAY, { claim, reference: "TRF-1", lines: [{ ...FUNERAL, heir }] });
      expect(await make(PAY, { claim, reference: "TRF-2", lines: null })).toMatchObject({
        status: "PAID",
        paid: DUE,
      });
    }
  };
  const desks = Array.from({ length: DESKS }, (_, number) => desk(number));
  const [killed] = await Promise.all([
    chaos(product, random, {
      times: 12,
      every: [300, 2_500],
      down: [0, 600],
      among: ["claims", "workers", "database", "gateway"],
    }),
    ...desks,
  ]);
  expect(killed).toHaveLength(12);
  await settled();
  expect(await sums()).toEqual([
    {
      claims: claims.length,
      decided: String(claims.length * DUE),
      paid: String(claims.length * DUE),
      payments: claims.length * 3,
      posted: String(claims.length * DUE),
      dead: claims.length,
    },
  ]);
});

test("killed in the midst of a payment, it is posted once or not at all, and the same key answers", async () => {
  const before = await posted();
  const rounds = 12;
  for (let round = 0; round < rounds; round++) {
    const { claim } = await approved(941_000 + round);
    const variables = { claim, reference: "TRF-1", lines: null, key: randomUUID() };
    const answer = product.ask(PAY, variables, officer);
    await pause(random.between(0, 25));
    const part = random.pick(["claims", "database"] as const);
    await product.kill(part);
    await answer;
    await product.startPart(part);
    const after = await postedOf(claim);
    expect([0, DUE]).toContain(after);
    const { made } = await insist(product, PAY, variables, officer);
    expect(made).toMatchObject({ status: "PAID", paid: DUE });
    expect((await insist(product, PAY, variables, officer))["made"]).toEqual(made);
    expect(await postedOf(claim)).toBe(DUE);
  }
  expect(await posted()).toBe(before + rounds * DUE);
});

/** Waits until every death was told. */
async function settled(): Promise<void> {
  await expect
    .poll(() => rows("select count(*)::int as open from claims.outbox"), {
      timeout: 180_000,
      interval: 1_000,
    })
    .toEqual([{ open: 0 }]);
}

function sums(): Promise<object[]> {
  return rows(`select count(*)::int as claims, sum(decided) as decided, sum(paid) as paid,
    (select count(*)::int from claims.benefit_payment) as payments,
    (select sum(amount) from claims.benefit_payment) as posted,
    (select count(*)::int from workers.worker where died_on = '2024-07-01') as dead
    from claims.claim`);
}

async function posted(): Promise<number> {
  const [row] = await rows("select coalesce(sum(amount), 0)::float8 as sum from claims.benefit_payment");
  return (row as { sum: number }).sum;
}

async function postedOf(claim: string): Promise<number> {
  const [row] = await rows(
    `select coalesce(sum(amount), 0)::float8 as sum from claims.benefit_payment where claim_id = '${claim}'`,
  );
  return (row as { sum: number }).sum;
}

function rows(statement: string): Promise<object[]> {
  return withClient(product.databaseUrl, async (client) => (await client.query(statement)).rows as object[]);
}
