import { createReadStream, createWriteStream } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";

/** What a person who is enrolled becomes: in this order, since some refer to others. */
const TABLES = [
  "workers.worker",
  "workers.person",
  "workers.cover_year",
  "workers.enrolment",
  "funding.reservation_line",
];

export interface Copied {
  /** From the first COPY to the commit. */
  readonly seconds: number;
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly seconds: number }[];
}

/** Takes the rows out of the tables and copies them in again, as a superuser, in one transaction. */
export async function copyAgain(adminUrl: string, directory: string): Promise<Copied> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const table of TABLES)
      await pipeline(
        client.query(copyTo(`copy (select * from ${table}) to stdout`)),
        createWriteStream(path.join(directory, table)),
      );
    await client.query(`truncate ${TABLES.join(", ")} cascade`);
    await client.query("checkpoint");
    const began = performance.now();
    await client.query("begin");
    const tables = [];
    for (const table of TABLES) {
      const start = performance.now();
      const copy = client.query(copyFrom(`copy ${table} from stdin`));
      await pipeline(createReadStream(path.join(directory, table)), copy);
      tables.push({ table, rows: copy.rowCount, seconds: (performance.now() - start) / 1_000 });
    }
    await client.query("commit");
    return { seconds: (performance.now() - began) / 1_000, tables };
  } finally {
    await client.end();
  }
}

/** Waits until the product has folded what it counted, so that the two do not run at once. */
export async function untilFolded(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query("select from workers.coverage_delta limit 1");
      if (rows.length === 0) return;
      await wait(100);
    }
  } finally {
    await client.end();
  }
}
