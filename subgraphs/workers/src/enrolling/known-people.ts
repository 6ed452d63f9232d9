import { monthOf } from "@payung/jamsostek";
import type { FundingSource, LocalDate, Month, Programme } from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import { groupRows } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { Sex } from "../types/worker-enums.js";
import type { ProgrammeMasks } from "./months-mask.js";

/** A person whom the nation knows by a NIK. The facts are null where the person lives outside the actor's regions. */
export interface KnownPerson extends ProgrammeMasks {
  readonly province: string;
  readonly workerId: string;
  readonly domicile: RegionCode;
  /** Whether the actor may read the person. */
  readonly here: boolean;
  readonly name: string | null;
  readonly birthDate: LocalDate | null;
  readonly sex: Sex | null;
  readonly category: WorkerCategory | null;
  readonly occupation: string | null;
}

interface KnownRow extends Omit<KnownPerson, "workerId" | "birthDate"> {
  readonly nik_index: Buffer;
  readonly worker_id: string;
  readonly birth_date: LocalDate | null;
}

/** Who of these NIKs is known, wherever in the nation, with the months of a year that somebody pays; by index in hex. */
export async function knownPeople(
  manager: EntityManager,
  indexes: readonly Buffer[],
  year: number,
): Promise<ReadonlyMap<string, KnownPerson>> {
  const rows: KnownRow[] = await manager.query("select * from known_people($1::bytea[], $2::smallint)", [
    byteaArray(indexes),
    year,
  ]);
  return new Map(
    rows.map(({ nik_index, worker_id, birth_date, ...row }) => [
      nik_index.toString("hex"),
      { ...row, workerId: worker_id, birthDate: birth_date },
    ]),
  );
}

/** Cheaper than the driver's own text of an array of buffers. */
function byteaArray(values: readonly Buffer[]): string {
  return `{${values.map((value) => `"\\\\x${value.toString("hex")}"`).join(",")}}`;
}

/** An enrolment of a year that has months left, whoever pays. */
export interface KnownCover {
  readonly scheme: string;
  readonly payer: FundingSource;
  readonly programmes: readonly Programme[];
  readonly fromMonth: Month;
  readonly untilMonth: Month;
}

interface CoverRow extends Omit<KnownCover, "fromMonth" | "untilMonth"> {
  readonly worker_id: string;
  readonly from_month: LocalDate;
  readonly until_month: LocalDate;
}

/** The covers of persons in a year by worker, the first first. */
export async function knownCovers(
  manager: EntityManager,
  people: readonly Pick<KnownPerson, "province" | "workerId">[],
  year: number,
): Promise<ReadonlyMap<string, readonly KnownCover[]>> {
  if (people.length === 0) return new Map();
  const rows: CoverRow[] = await manager.query("select * from covers_of($1, $2, $3::smallint)", [
    people.map(({ province }) => province),
    people.map(({ workerId }) => workerId),
    year,
  ]);
  const grouped = groupRows(rows, (row) => row.worker_id);
  return new Map(
    [...grouped].map(([workerId, own]) => [
      workerId,
      own.map(({ scheme, payer, programmes, from_month, until_month }) => ({
        scheme,
        payer,
        programmes,
        fromMonth: monthOf(from_month),
        untilMonth: monthOf(until_month),
      })),
    ]),
  );
}

/** Those of the people who are recorded as dead, by number. */
export async function recordedAsDead(
  manager: EntityManager,
  people: readonly Pick<KnownPerson, "province" | "workerId">[],
): Promise<ReadonlySet<string>> {
  if (people.length === 0) return new Set();
  const rows: { id: string }[] = await manager.query("select id from recorded_as_dead($1, $2) as dead(id)", [
    people.map(({ province }) => province),
    people.map(({ workerId }) => workerId),
  ]);
  return new Set(rows.map(({ id }) => id));
}
