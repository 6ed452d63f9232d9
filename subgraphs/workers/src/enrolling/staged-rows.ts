import { once } from "node:events";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { EntityManager } from "typeorm";
import type { Placed } from "./candidate.js";
import { monthsMask, programmeMasks } from "./months-mask.js";

/** A placed person with the NIK sealed and indexed. */
export interface SealedPerson extends Placed {
  readonly nikSealed: Buffer;
  readonly nikIndex: Buffer;
  /** See likenessOf(). */
  readonly likeness: string;
}

/**
 * Rows on their way into the tables. PostgreSQL takes no COPY into a table with row level security; this one is the
 * connection's own and empty again when the transaction ends.
 */
const TABLE = `create temporary table if not exists staged (
  row_number integer, fresh boolean, province text, worker_id text, enrolment_id text,
  nik_index bytea, likeness bigint, nik_sealed bytea, name text, birth_date date, sex text, category text, occupation text,
  village text collate "C", payer text, programmes text[], terms_from date, from_month date, until_month date,
  jkk smallint, jkm smallint, jht smallint
) on commit delete rows`;

/** Brings the people to the transaction's connection, as the table `staged`. */
export async function stage(manager: EntityManager, people: readonly SealedPerson[]): Promise<void> {
  await manager.query(TABLE);
  const client = (await manager.queryRunner!.connect()) as PoolClient;
  const copy = client.query(copyFrom("copy pg_temp.staged from stdin"));
  const done = new Promise<void>((resolve, reject) => {
    copy.once("finish", resolve).once("error", reject);
  });
  // Once the connection breaks nobody asks for what is still unwritten.
  done.catch(() => {});
  for (let start = 0; start < people.length; start += AT_ONCE) {
    const lines = people
      .slice(start, start + AT_ONCE)
      .map(line)
      .join("");
    if (!copy.write(lines)) await Promise.race([once(copy, "drain"), done]);
  }
  copy.end();
  await done;
}

const AT_ONCE = 500;

function line(person: SealedPerson): string {
  const { fromMonth, untilMonth, programmes } = person;
  const { jkk, jkm, jht } = programmeMasks(programmes, monthsMask(fromMonth, untilMonth));
  return `${person.row}\t${person.fresh ? "t" : "f"}\t${person.province}\t${person.workerId}\t${
    person.enrolmentId
  }\t\\\\x${person.nikIndex.toString("hex")}\t${person.likeness}\t\\\\x${person.nikSealed.toString("hex")}\t${text(
    person.name,
  )}\t${person.birthDate}\t${person.sex}\t${person.category}\t${
    person.occupation === undefined ? "\\N" : text(person.occupation)
  }\t${person.village}\t${person.payer}\t{${programmes.join(",")}}\t${
    person.termsFrom
  }\t${fromMonth}-01\t${untilMonth}-01\t${jkk}\t${jkm}\t${jht}\n`;
}

/** COPY's text format: what would end a column or a row is written with a backslash. */
function text(value: string): string {
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (each) => ESCAPES[each]!) : value;
}

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
