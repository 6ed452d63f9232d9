import type { Client } from "pg";
import { DatabaseUnavailable } from "./database-unavailable.js";

/** Extensions that migrations may use; both are "trusted": whoever may create in the database may make them. */
export const extensions = ["pg_trgm", "btree_gist"] as const;

const oldestVersion = 150_000;

interface Rights {
  user: string;
  database: string;
  version: number;
  createRoles: boolean;
  createInDatabase: boolean;
  availableExtensions: string[];
}

/**
 * Looks before anything is made whether the user may make it.
 * @throws DatabaseUnavailable naming every missing right and the statement that gives it.
 */
export async function assertAdminRights(client: Client): Promise<void> {
  const rights = await readRights(client);
  if (rights.version < oldestVersion) {
    throw new DatabaseUnavailable("The server of DATABASE_URL is too old: PostgreSQL 15 or later is needed.");
  }
  const missing = missingRights(rights);
  if (missing.length === 0) return;
  throw new DatabaseUnavailable(
    `The user "${rights.user}" of DATABASE_URL lacks rights that Payung needs to make its roles and schemas. ` +
      `It may not:\n${missing.map((line) => `  - ${line}`).join("\n")}`,
  );
}

function missingRights(rights: Rights): string[] {
  const { user, database } = rights;
  const missing: string[] = [];
  if (!rights.createRoles) missing.push(`create roles. Allow it with: ALTER ROLE "${user}" CREATEROLE;`);
  if (!rights.createInDatabase) {
    const statement = `GRANT CREATE ON DATABASE "${database}" TO "${user}";`;
    missing.push(`create schemas and extensions in the database "${database}". Allow it with: ${statement}`);
  }
  for (const name of extensions) {
    if (rights.availableExtensions.includes(name)) continue;
    missing.push(
      `use the extension ${name}, which this server lacks: install the package postgresql-contrib`,
    );
  }
  return missing;
}

async function readRights(client: Client): Promise<Rights> {
  const result = await client.query<Rights>(
    `select current_user as "user", current_database() as "database",
            current_setting('server_version_num')::int as "version",
            rolsuper or rolcreaterole as "createRoles",
            has_database_privilege(current_database(), 'CREATE') as "createInDatabase",
            array(select name::text from pg_available_extensions where name = any($1)) as "availableExtensions"
       from pg_roles where rolname = current_user`,
    [[...extensions]],
  );
  return result.rows[0]!;
}
