import { type Client, escapeIdentifier } from "pg";
import { createDataSource, type MigrationClass, migrationsTable } from "./data-source.js";
import { DatabaseUnavailable } from "./database-unavailable.js";
import type { Progress } from "./progress.js";
import { withClient } from "./with-client.js";

export interface MigrateOptions {
  /** Address of the role that owns the schema. */
  ownerUrl: string;
  schema: string;
  migrations: readonly MigrationClass[];
  /** Loses the right to write TypeORM's list of migrations. */
  servingRole?: string;
  onProgress?: Progress;
}

/**
 * Runs the migrations that have not run, each in a transaction of its own, one process at a time.
 * @returns the names of those that ran.
 * @throws DatabaseUnavailable when the schema has migrations that this version of the program does not know.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  return withClient(options.ownerUrl, async (client) => {
    // The lock is held by an open transaction, since a pool such as pgbouncer keeps no lock of a session.
    await client.query("begin; set local idle_in_transaction_session_timeout = 0");
    await client.query("select pg_advisory_xact_lock(hashtext('payung migrate ' || $1))", [options.schema]);
    const pending = pendingMigrations(options, await migrationsThatRan(client, options.schema));
    const ran = pending.length === 0 ? [] : await run(options, pending);
    await client.query("commit");
    return ran;
  });
}

function pendingMigrations({ schema, migrations }: MigrateOptions, ran: string[]): string[] {
  const known = migrations.map((migration) => migration.name);
  const unknown = ran.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new DatabaseUnavailable(
      `The database schema "${schema}" was made by a newer version of Payung: it has ${unknown.join(", ")}. ` +
        "Start that version, or give another database.",
    );
  }
  return known.filter((name) => !ran.includes(name));
}

async function migrationsThatRan(client: Client, schema: string): Promise<string[]> {
  const table = `${escapeIdentifier(schema)}.${migrationsTable}`;
  const found = await client.query("select to_regclass($1) is not null as found", [table]);
  if (!(found.rows[0] as { found: boolean }).found) return [];
  const result = await client.query<{ name: string }>(`select name from ${table}`);
  return result.rows.map((row) => row.name);
}

async function run(options: MigrateOptions, pending: string[]): Promise<string[]> {
  const { ownerUrl, schema, migrations, servingRole, onProgress } = options;
  onProgress?.(`Migrating the database schema "${schema}": ${pending.length} of ${migrations.length}`);
  const dataSource = createDataSource({ url: ownerUrl, schema, entities: [], migrations, poolSize: 2 });
  await dataSource.initialize();
  try {
    const ran = await dataSource.runMigrations();
    if (servingRole) {
      const table = `${escapeIdentifier(schema)}.${migrationsTable}`;
      await dataSource.query(
        `revoke insert, update, delete on ${table} from ${escapeIdentifier(servingRole)}`,
      );
    }
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
