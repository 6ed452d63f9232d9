import { mkdtempSync } from "node:fs";
import path from "node:path";
import { addMonths, addRupiah, firstDayOf, localDate, monthOf, rupiah } from "@payung/jamsostek";
import type { BenefitEvent, LocalDate, Programme } from "@payung/jamsostek";
import { loadPlugins, regionCode } from "@payung/plugin-kit";
import type { WorkerCategory } from "@payung/plugin-kit";
import { actor, createLog, systemActor, withActor } from "@payung/subgraph-kit";
import type { Actor, PeerCall, Peers } from "@payung/subgraph-kit";
import { askSubgraph, soundPlugins, testDatabase, testPersonalData } from "@payung/test-kit";
import type { EntityManager } from "typeorm";
import { claimsSubgraph } from "../src/claims-subgraph.js";
import type { ClaimsParts } from "../src/context.js";
import { recordClaims } from "../src/counts/record-claims.js";
import { claimsDatabase } from "../src/database.js";
import { BenefitPayment } from "../src/entities/benefit-payment.js";
import { Claim } from "../src/entities/claim.js";
import { Heir } from "../src/entities/heir.js";
import { claimRow } from "../src/filing/claim-row.js";
import { storeBenefits } from "../src/filing/store-benefits.js";
import type { WorkerCover, WorkerFacts } from "../src/filing/worker-facts.js";

/** Noon of 21 November 2026 in UTC. */
export const CLOCK = () => Date.UTC(2026, 10, 21, 12);

export const officer = actor("officer", "OFFICER", [regionCode("99.01")]);
export const colleague = actor("colleague", "OFFICER", [regionCode("99.01")]);
export const verifier = actor("verifier", "VERIFIER", [regionCode("99.01")]);
export const secondVerifier = actor("second verifier", "VERIFIER", [regionCode("99")]);
export const funder = actor("funder", "FUNDER", [regionCode("99.01")]);
export const stranger = actor("stranger", "OFFICER", [regionCode("98")]);
export const analyst = actor("analyst", "ANALYST", [regionCode("99")]);
export const admin = actor("admin", "ADMIN", []);

/** A claim that is there when the test begins. */
export interface Case {
  readonly id: string;
  readonly village: string;
  readonly date: string;
  /** Of whom; a person of its own unless said. */
  readonly worker?: string;
  readonly scheme?: string;
  readonly programme?: Programme;
  readonly event?: BenefitEvent;
  readonly category?: WorkerCategory;
  /** As santunan kematian; not paid unless said. */
  readonly paid?: number;
  readonly synthetic?: boolean;
}

/** What the workers subgraph says of a worker; covered by both programmes for a year unless said. */
export interface Member extends Partial<Omit<WorkerFacts, "id" | "cover">> {
  readonly cover?: Partial<WorkerCover>;
}

export interface ClaimsGraphOptions {
  readonly cases?: readonly Case[];
  readonly members?: Readonly<Record<string, Member>>;
  /** Other parts than those of a test. */
  readonly change?: Partial<ClaimsParts>;
}

const MEMBER = {
  birthDate: localDate("1980-05-05"),
  diedOn: null,
  deathClaim: null,
  synthetic: true,
  region: { code: regionCode("99.01.02.2003") },
};

function coverOf(date: LocalDate, change: Partial<WorkerCover> = {}): WorkerCover {
  return {
    covered: true,
    coveredFrom: firstDayOf(addMonths(monthOf(date), -11)),
    paidThrough: date,
    lastCoveredOn: date,
    nextCoveredFrom: null,
    endedByDeathOn: null,
    monthsContributed: 12,
    enrolment: { id: "99-E", scheme: { code: "contoh-rentan" }, category: "PEKERJA_RENTAN" },
    ...change,
  };
}

/** Answers as the workers subgraph does, of these people alone. */
function peersWith(members: Readonly<Record<string, Member>>, calls: PeerCall[]): Peers {
  return {
    async ask<T>(call: PeerCall): Promise<T> {
      calls.push(call);
      if (call.subgraph !== "workers") throw new Error(`Nobody answers for ${call.subgraph}`);
      if (call.query.includes("workerDied")) return { told: true } as T;
      const { of, date } = call.variables as { of: [{ id: string }]; date: LocalDate };
      const [{ id }] = of;
      const known = members[id];
      const cover = coverOf(date, known?.cover);
      return { workers: [known ? { id, ...MEMBER, ...known, cover } : null] } as T;
    },
  };
}

async function insertCase(manager: EntityManager, given: Case): Promise<void> {
  const { id, paid, scheme = "contoh-rentan", category = "PEKERJA_RENTAN", synthetic = true } = given;
  const date = localDate(given.date);
  const { worker: workerId = `99-${id}`, programme = "JKM", event = "DEATH" } = given;
  const cover = coverOf(date, { enrolment: { id: "99-E", scheme: { code: scheme }, category } });
  const worker = { ...MEMBER, id: workerId, synthetic, region: { code: regionCode(given.village) }, cover };
  const entry = {
    cause: programme === "JKM" ? ("NOT_FROM_WORK" as const) : ("WORK_ACCIDENT" as const),
    event,
    date,
    diedOn: null,
    monthlyIncome: rupiah(1_000_000),
    segment: "BPU" as const,
    disabilityPercent: null,
    incapacityMonths: null,
    costs: [],
    children: [],
  };
  const amount = rupiah(paid ?? 0);
  const basis = { kind: "PP", number: "44", year: 2015, title: "Contoh", verification: "SECONDARY" } as const;
  const trace = { id: "Contoh", en: "Sample" };
  const benefit = {
    origin: "NATIONAL" as const,
    code: "SANTUNAN_KEMATIAN",
    amount,
    claimed: null,
    basis,
    trace,
  };
  const benefits = paid === undefined ? [] : [benefit];
  const due = { benefits, due: amount, scholarships: [], remarks: [], termsFrom: null };
  const status = paid === undefined ? "REPORTED" : "PAID";
  const row = claimRow({ id, worker, entry, due, findings: [], reportedOn: date, status, settled: amount });
  await recordClaims(manager, workerId, async () => {
    await manager.getRepository(Claim).insert(row);
    await storeBenefits(manager, id, benefits);
    if (paid === undefined) return;
    await manager.query("update claim_benefit set paid = amount where claim_id = $1", [id]);
    const payment = {
      code: benefit.code,
      amount: addRupiah(amount),
      paidOn: date,
      reference: "R1",
      heirId: null,
    };
    await manager
      .getRepository(BenefitPayment)
      .insert({ id: `${id}-1`, claimId: id, madeBy: "officer", synthetic, ...payment });
    await manager.getRepository(Heir).insert({
      id: `${id}-spouse`,
      claimId: id,
      name: `Contoh Pasangan ${id}`,
      number: 1,
      relation: "SPOUSE",
      birthDate: null,
      share: amount,
      bankSealed: null,
      synthetic,
    });
  });
}

/** The claims subgraph on a database of its own with these claims, and how to ask it. */
export async function claimsGraph({ cases = [], members = {}, change = {} }: ClaimsGraphOptions = {}) {
  const database = await testDatabase(claimsDatabase);
  await withActor(database.source, systemActor("claims"), async (manager) => {
    for (const each of cases) await insertCase(manager, each);
  });
  const calls: PeerCall[] = [];
  const parts: ClaimsParts = {
    database: database.source,
    registry: await loadPlugins(soundPlugins()),
    peers: peersWith(members, calls),
    clock: CLOCK,
    log: createLog("silent", "claims"),
    personalData: testPersonalData,
    directory: mkdtempSync(path.join(database.payungDirectory, "claims-")),
    ...change,
  };
  const subgraph = await claimsSubgraph(parts);
  return { database, parts, calls, subgraph, ask: askSubgraph(subgraph, CLOCK) };
}

export type ClaimsGraph = Awaited<ReturnType<typeof claimsGraph>>;
export type Who = Actor;
