import { localDate, month } from "@payung/jamsostek";
import type { FundingSource } from "@payung/jamsostek";
import { loadPlugins, regionCode } from "@payung/plugin-kit";
import type { WorkerCategory } from "@payung/plugin-kit";
import { actor } from "@payung/subgraph-kit";
import { askSubgraph, brokenPlugins, soundPlugins, testDatabase } from "@payung/test-kit";
import { workersDatabase } from "../src/database.js";
import { Enrolment } from "../src/entities/enrolment.js";
import { Worker } from "../src/entities/worker.js";
import { workersSubgraph } from "../src/workers-subgraph.js";

/** Noon of 21 November 2026 in UTC. */
const CLOCK = () => Date.UTC(2026, 10, 21, 12);

export const officer = actor("officer", "OFFICER", [regionCode("99.01")]);
export const verifier = actor("verifier", "VERIFIER", [regionCode("99.01"), regionCode("99.02")]);
export const stranger = actor("stranger", "OFFICER", [regionCode("98")]);
export const analyst = actor("analyst", "ANALYST", [regionCode("99")]);
export const admin = actor("admin", "ADMIN", []);

/** The number of the n-th worker of a province, well formed. */
export function workerId(n: number, province = "99"): string {
  return `${province}-${String(n).padStart(26, "0")}`;
}

export interface Person {
  readonly n: number;
  readonly village: string;
  readonly name?: string;
  readonly category?: WorkerCategory;
  readonly sex?: Worker["sex"];
  readonly province?: string;
  readonly synthetic?: boolean;
}

function worker({ n, village, province = "99", ...given }: Person): Worker {
  return {
    name: `Contoh ${n}`,
    category: "PEKERJA_RENTAN",
    sex: "FEMALE",
    synthetic: true,
    ...given,
    province,
    id: workerId(n, province),
    birthDate: localDate("1980-05-17"),
    domicile: regionCode(village),
  };
}

export interface Cover {
  readonly n: number;
  readonly from: string;
  readonly until: string | null;
  readonly scheme?: string;
  readonly payer?: FundingSource;
  readonly province?: string;
}

function enrolment(
  { n, from, until, scheme = "contoh-rentan", payer = "APBD_PROVINCE", province = "99" }: Cover,
  index: number,
): Enrolment {
  return {
    province,
    id: `E${index}`,
    workerId: workerId(n, province),
    scheme,
    programmes: ["JKK", "JKM"],
    payer,
    fromMonth: month(from),
    paidThrough: until === null ? null : localDate(until),
  };
}

/** The workers subgraph on a database of its own with these people and covers, and how to ask it. */
export async function workersGraph(people: readonly Person[] = [], covers: readonly Cover[] = []) {
  const database = await testDatabase(workersDatabase);
  await database.source.getRepository(Worker).insert(people.map(worker));
  await database.source.getRepository(Enrolment).insert(covers.map(enrolment));
  const registry = await loadPlugins({ ...soundPlugins(), ...brokenPlugins() });
  const subgraph = await workersSubgraph({ database: database.source, registry });
  return { database, subgraph, ask: askSubgraph(subgraph, CLOCK) };
}

export type WorkersGraph = Awaited<ReturnType<typeof workersGraph>>;
