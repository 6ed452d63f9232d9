import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { localDate, syntheticNik } from "@payung/jamsostek";
import type { Asker } from "../people/asker.js";

const MEMBER = `mutation ($input: PastCoverInput!, $key: UUID!) {
  told: recordPastCover(input: $input, idempotencyKey: $key) {
    ... on PastCoverRecorded { worker { id } } ... on Problem { message } } }`;
const OUTLOOK = `query ($worker: ID!, $input: ClaimEntryInput!) {
  told: claimOutlook(worker: $worker, input: $input) { ... on ClaimOutlook { lapsesOn benefits { amount } } ... on Problem { message } } }`;
const FILE = `mutation ($input: ClaimInput!, $key: UUID!) {
  told: fileClaim(input: $input, idempotencyKey: $key) { ... on Claim { due } ... on Problem { message } } }`;

const BORN = localDate("1980-05-11");
const COVER = { scheme: "labuhanbatu-non-asn", category: "NON_ASN", payer: "APBD_REGENCY", synthetic: true };

/** Milliseconds of the middle one. */
export interface ClaimsEntered {
  /** To ask what a family can claim, before anything is entered. */
  readonly outlook: number;
  readonly entered: number;
}

/**
 * Enters so many deaths of people whose cover is entered first; in a kept database they are others every time.
 * @throws Error where one is refused
 */
export async function measureEntering(of: Asker, claims: number): Promise<ClaimsEntered> {
  const village = await villageOf(of);
  const year = new Date().getUTCFullYear() - 1;
  const event = { cause: "NOT_FROM_WORK", event: "DEATH", date: `${year}-06-10`, monthlyIncome: 1_000_000 };
  const first = Math.floor(Date.now() / 1000) % 9_000_000;
  const outlooks: number[] = [];
  const entered: number[] = [];
  for (let n = 0; n < claims; n++) {
    const person = { nik: syntheticNik(first + n, BORN, "FEMALE"), name: `Contoh ${first + n}`, village };
    const cover = { ...COVER, coveredFrom: `${year}-01-01`, months: 12, evidence: "Daftar contoh" };
    const { told } = await of.ask<{ told: { worker?: { id: string } } }>(MEMBER, {
      input: { ...person, ...cover },
      key: randomUUID(),
    });
    if (!told.worker) throw new Error(JSON.stringify(told));
    const worker = told.worker.id;
    outlooks.push(await timed(of, OUTLOOK, { worker, input: event }));
    const input = { worker, ...event, reportedOn: event.date };
    entered.push(await timed(of, FILE, { input, key: randomUUID() }));
  }
  return { outlook: middle(outlooks), entered: middle(entered) };
}

async function villageOf(of: Asker): Promise<string> {
  const query = '{ regions(level: VILLAGE, within: "12.10", first: 1) { nodes { code } } }';
  const { regions } = await of.ask<{ regions: { nodes: [{ code: string }] } }>(query);
  return regions.nodes[0].code;
}

async function timed(of: Asker, query: string, variables: object): Promise<number> {
  const begin = performance.now();
  const { told } = await of.ask<{ told: { message?: string } }>(query, variables);
  const took = performance.now() - begin;
  if (told.message !== undefined) throw new Error(JSON.stringify(told));
  return took;
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
}
