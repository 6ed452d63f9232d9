import { firstDayOf, localDate, month, monthOf, syntheticNik } from "@payung/jamsostek";
import type { FundingSource, Month } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import type { WorkerCategory } from "@payung/plugin-kit";
import { actor, systemActor, withActor } from "@payung/subgraph-kit";
import { askSubgraph, testDatabase, testPersonalData } from "@payung/test-kit";
import type { DataSource, EntityManager } from "typeorm";
import { recordCoverage } from "../src/coverage/record-coverage.js";
import { workersDatabase } from "../src/database.js";
import { Enrolment } from "../src/entities/enrolment.js";
import { Worker } from "../src/entities/worker.js";
import { workersSubgraph } from "../src/workers-subgraph.js";
import { CLOCK, workersParts } from "./workers-parts.js";

export const officer = actor("officer", "OFFICER", [regionCode("99.01")]);
export const verifier = actor("verifier", "VERIFIER", [regionCode("99.01"), regionCode("99.02")]);
export const stranger = actor("stranger", "OFFICER", [regionCode("98")]);
export const analyst = actor("analyst", "ANALYST", [regionCode("99")]);
export const admin = actor("admin", "ADMIN", []);

/** The number of the n-th worker of a province, well formed. */
export function workerId(n: number, province = "99"): string {
  return `${province}-${String(n).padStart(26, "0")}`;
}

/** The number of the n-th enrolment of a test, well formed. */
export function enrolmentId(n: number, province = "99"): string {
  return workerId(n, province);
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
  const [birthDate, sex] = [localDate("1980-05-17"), given.sex ?? "FEMALE"] as const;
  return {
    name: `Contoh ${n}`,
    category: "PEKERJA_RENTAN",
    occupation: null,
    diedOn: null,
    deathClaim: null,
    nikSealed: testPersonalData.encrypt("nik", syntheticNik(n, birthDate, sex)),
    synthetic: true,
    ...given,
    sex,
    province,
    id: workerId(n, province),
    birthDate,
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
  /** What the row has otherwise. */
  readonly row?: Partial<Enrolment>;
}

function enrolment(
  { n, from, until, scheme = "contoh-rentan", payer = "APBD_PROVINCE", province = "99", row = {} }: Cover,
  index: number,
  people: readonly Person[],
): Enrolment {
  const [fromMonth, through] = [month(from), until === null ? null : localDate(until)];
  const { village, category = "PEKERJA_RENTAN" } = people.find(
    (person) => person.n === n && (person.province ?? "99") === province,
  )!;
  return {
    province,
    id: enrolmentId(index, province),
    workerId: workerId(n, province),
    scheme,
    termsFrom: localDate("2022-01-01"),
    village: regionCode(village),
    category,
    programmes: ["JKK", "JKM"],
    payer,
    fromMonth,
    untilMonth: through === null ? month(`${from.slice(0, 4)}-12`) : monthOf(through),
    coveredFrom: through && firstDayOf(fromMonth),
    monthsPaid: through === null ? 0 : monthsBetween(fromMonth, monthOf(through)),
    paidThrough: through,
    earlierMonths: 0,
    evidence: null,
    stoppedOn: null,
    stopReason: null,
    untilBeforeDeath: null,
    enrolledOn: firstDayOf(fromMonth),
    enrolledBy: "test",
    batchId: null,
    ...row,
  };
}

/** As many as from the one to the other, both counted. */
function monthsBetween(from: Month, until: Month): number {
  const index = (value: Month) => Number(value.slice(0, 4)) * 12 + Number(value.slice(5));
  return index(until) - index(from) + 1;
}

/** The workers subgraph on a database of its own with these people and covers, and how to ask it. */
export async function workersGraph(people: readonly Person[] = [], covers: readonly Cover[] = []) {
  const database = await testDatabase(workersDatabase);
  await asProduct(database.source, async (manager) => {
    await manager.getRepository(Worker).insert(people.map(worker));
    const enrolments = covers.map((cover, index) => enrolment(cover, index, people));
    const months = { from: month("2000-01"), until: month("2099-12") };
    await recordCoverage(
      manager,
      people.map(({ n, province = "99" }) => ({ province, id: workerId(n, province) })),
      months,
      () => manager.getRepository(Enrolment).insert(enrolments),
    );
  });
  const parts = await workersParts(database);
  const subgraph = await workersSubgraph(parts);
  return { database, parts, peers: parts.peers, subgraph, ask: askSubgraph(subgraph, CLOCK) };
}

/** With the rights of the product, which sees everybody. */
export function asProduct<T>(database: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  return withActor(database, systemActor("test"), work);
}

export type WorkersGraph = Awaited<ReturnType<typeof workersGraph>>;
