import { mkdirSync } from "node:fs";
import path from "node:path";
import type { DataSource } from "typeorm";
import {
  createDataSource,
  type DataSourceSettings,
  type EntityClass,
  type MigrationClass,
} from "./data-source.js";
import type { Settings } from "./embedded/configuration.js";
import { type EmbeddedPostgres, startEmbedded } from "./embedded/start-embedded.js";
import { migrate } from "./migrate.js";
import type { Progress } from "./progress.js";
import { ensureRoles } from "./roles.js";
import { readOrMakeSecret } from "./secret-file.js";
import type { SubgraphRoles } from "./subgraph-roles.js";

/** What a subgraph says of its database. */
export interface SubgraphDatabase {
  /** Name of the subgraph and of its schema. */
  name: string;
  entities: readonly EntityClass[];
  migrations: readonly MigrationClass[];
  /** A server of this subgraph alone: a user there that may create roles and schemas. */
  url?: string;
}

type PoolSettings = Pick<
  DataSourceSettings,
  "poolSize" | "statementTimeout" | "onStatement" | "onConnectionLost"
>;

export interface DatabaseOptions extends PoolSettings {
  /** A server of one's own: a user that may create roles and schemas. Without it the embedded server is used. */
  databaseUrl?: string;
  /** Holds the embedded server and the secret of the roles' passwords, usually `.payung`. */
  payungDirectory: string;
  /** Instead of the secret in the folder, for processes on several machines that share one database. */
  secret?: string;
  /** For the embedded server. */
  settings?: Settings;
  onProgress?: Progress;
}

export interface Databases {
  /** Connected as the serving role. @throws RangeError for a name that was not opened. */
  dataSource(name: string): DataSource;
  /** Addresses of the owner and serving roles. @throws RangeError for a name that was not opened. */
  roles(name: string): SubgraphRoles;
  /** Migrations that ran now, by subgraph; empty on a start without news. */
  readonly migrated: ReadonlyMap<string, readonly string[]>;
  /** The server we started or joined; undefined where every subgraph has a server of one's own. */
  readonly embedded: EmbeddedPostgres | undefined;
  /** Closes every connection and ends the use of the embedded server. */
  close(): Promise<void>;
}

/**
 * From nothing to connected: server, roles, migrations, pools. Any number of processes may call it at once with
 * the same folder; what one has made the others use.
 * @throws DatabaseUnavailable with words on what to do.
 */
export async function openDatabases(
  options: DatabaseOptions & { subgraphs: readonly SubgraphDatabase[] },
): Promise<Databases> {
  const opening = new Opening(options);
  try {
    await opening.open(options.subgraphs);
    return opening;
  } catch (error) {
    await opening.close().catch(() => {});
    throw error;
  }
}

/** One subgraph served alone, beside others with the same folder or on its own server. */
export async function openSubgraphDatabase(
  options: DatabaseOptions & { subgraph: SubgraphDatabase },
): Promise<{ dataSource: DataSource; roles: SubgraphRoles; close(): Promise<void> }> {
  const databases = await openDatabases({ ...options, subgraphs: [options.subgraph] });
  const { name } = options.subgraph;
  const [dataSource, roles] = [databases.dataSource(name), databases.roles(name)];
  return { dataSource, roles, close: () => databases.close() };
}

class Opening implements Databases {
  readonly migrated = new Map<string, readonly string[]>();
  embedded: EmbeddedPostgres | undefined;
  private readonly dataSources = new Map<string, DataSource>();
  private readonly allRoles = new Map<string, SubgraphRoles>();

  constructor(private readonly options: DatabaseOptions) {}

  dataSource(name: string): DataSource {
    return opened(this.dataSources, name);
  }

  roles(name: string): SubgraphRoles {
    return opened(this.allRoles, name);
  }

  async open(subgraphs: readonly SubgraphDatabase[]): Promise<void> {
    const { payungDirectory, onProgress } = this.options;
    mkdirSync(payungDirectory, { recursive: true });
    const secret = this.options.secret ?? readOrMakeSecret(path.join(payungDirectory, "secret"));
    for (const [adminUrl, members] of await this.byServer(subgraphs)) {
      const subgraphNames = members.map((member) => member.name);
      const roles = await ensureRoles({ adminUrl, subgraphs: subgraphNames, secret, onProgress });
      for (const role of roles) this.allRoles.set(role.name, role);
    }
    // All are waited for, so that after a failure no connection opens behind close().
    const results = await Promise.allSettled(subgraphs.map((subgraph) => this.connect(subgraph)));
    for (const result of results) if (result.status === "rejected") throw result.reason;
  }

  async close(): Promise<void> {
    const connected = [...this.dataSources.values()].filter((one) => one.isInitialized);
    await Promise.all(connected.map((one) => one.destroy()));
    await this.embedded?.stop();
  }

  private async byServer(subgraphs: readonly SubgraphDatabase[]): Promise<Map<string, SubgraphDatabase[]>> {
    const servers = new Map<string, SubgraphDatabase[]>();
    for (const subgraph of subgraphs) {
      const url = subgraph.url ?? this.options.databaseUrl ?? (await this.embeddedUrl());
      servers.set(url, [...(servers.get(url) ?? []), subgraph]);
    }
    return servers;
  }

  private async embeddedUrl(): Promise<string> {
    const { payungDirectory, settings, onProgress } = this.options;
    const directory = path.join(payungDirectory, "postgres");
    this.embedded ??= await startEmbedded({ directory, settings, onProgress });
    return this.embedded.url;
  }

  private async connect({ name, entities, migrations }: SubgraphDatabase): Promise<void> {
    const { ownerUrl, servingUrl, serving } = this.roles(name);
    const { onProgress } = this.options;
    this.migrated.set(
      name,
      await migrate({ ownerUrl, schema: name, migrations, servingRole: serving, onProgress }),
    );
    const dataSource = createDataSource({ ...this.options, url: servingUrl, schema: name, entities });
    this.dataSources.set(name, dataSource);
    await dataSource.initialize();
  }
}

function opened<T>(map: Map<string, T>, name: string): T {
  const found = map.get(name);
  if (found === undefined) throw new RangeError(`No database of a subgraph "${name}" was opened`);
  return found;
}
