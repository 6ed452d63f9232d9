import * as pg from "pg";
import { TypeOverrides, types } from "pg";
import { DataSource, type MigrationInterface } from "typeorm";
import { SnakeCaseNaming } from "./snake-case-naming.js";
import { type OnStatement, StatementLogger } from "./statement-logger.js";

/** A TypeORM entity class. */
export type EntityClass = abstract new (...args: never[]) => object;
/** A TypeORM migration; its name ends with a JavaScript timestamp of 13 digits, by which they are ordered. */
export type MigrationClass = new () => MigrationInterface;

export interface DataSourceSettings {
  url: string;
  /** The subgraph's own PostgreSQL schema. */
  schema: string;
  entities: readonly EntityClass[];
  migrations?: readonly MigrationClass[];
  /** Connections at most; 10 unless said. */
  poolSize?: number;
  /** Milliseconds after which PostgreSQL ends a statement; no limit unless said. */
  statementTimeout?: number;
  /** Seen in pg_stat_activity. */
  applicationName?: string;
  onStatement?: OnStatement;
  /** Hears of a connection that was lost while it lay idle; the pool makes a new one when it needs one. */
  onConnectionLost?: (error: Error) => void;
}

/** A TypeORM DataSource over pg with our conventions. The caller calls `initialize()` and `destroy()`. */
export function createDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: "postgres",
    driver: pg,
    url: settings.url,
    schema: settings.schema,
    entities: [...settings.entities],
    migrations: [...(settings.migrations ?? [])],
    migrationsTableName: migrationsTable,
    migrationsTransactionMode: "each",
    namingStrategy: new SnakeCaseNaming(),
    logger: new StatementLogger(settings.onStatement),
    applicationName: settings.applicationName ?? `payung-${settings.schema}`,
    poolSize: settings.poolSize ?? 10,
    connectTimeoutMS: 10_000,
    // Extensions are made with the roles; this role may not make any.
    installExtensions: false,
    // gen_random_uuid(), which needs no extension, instead of uuid_generate_v4().
    uuidExtension: "pgcrypto",
    // Without a listener Node dies with the server.
    poolErrorHandler: (error: Error) => settings.onConnectionLost?.(error),
    extra: { keepAlive: true, statement_timeout: settings.statementTimeout ?? 0, types: datesAsText },
  });
}

/** TypeORM's list of what ran, a table in each subgraph's schema. */
export const migrationsTable = "migrations";

/** pg makes a Date at local midnight of a `date`, which moves the day with the machine's zone. */
const datesAsText = new TypeOverrides();
datesAsText.setTypeParser(types.builtins.DATE, (text) => text);
