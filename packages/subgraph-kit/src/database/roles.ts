import { createHash } from "node:crypto";
import { type Client, escapeIdentifier as id, escapeLiteral as text } from "pg";
import { assertAdminRights, extensions } from "./admin-rights.js";
import type { Progress } from "./progress.js";
import { scramVerifier } from "./scram-verifier.js";
import { rolePassword, rolesOf, type SubgraphRoles } from "./subgraph-roles.js";
import { withClient } from "./with-client.js";

export interface RolesOptions {
  /** A user that may create roles, and schemas in the database it names. */
  adminUrl: string;
  /** Names of subgraphs; each is also the name of its schema. */
  subgraphs: readonly string[];
  /** From which the roles' passwords are derived: the same for every process that connects to this database. */
  secret: string;
  onProgress?: Progress;
}

/**
 * Makes, where they are missing, the roles and the schema of every subgraph and the extensions; all or
 * nothing, and safe for processes that start at once.
 * @throws DatabaseUnavailable when the user lacks a right.
 */
export async function ensureRoles(options: RolesOptions): Promise<SubgraphRoles[]> {
  const { adminUrl, secret, onProgress = () => {} } = options;
  const all = options.subgraphs.map((name) => rolesOf(name, adminUrl, secret));
  await withClient(adminUrl, async (client) => {
    if ((await unfinished(client, all, secret)).length === 0) return;
    await assertAdminRights(client);
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtext('payung roles'))");
    for (const name of extensions) await client.query(`create extension if not exists ${name}`);
    const path = await extensionSchemas(client);
    for (const roles of await unfinished(client, all, secret)) {
      await makeRole(client, roles.owner, roles.name, path, secret, onProgress);
      await makeRole(client, roles.serving, roles.name, path, secret, onProgress);
      await makeSchemas(client, roles);
    }
    await client.query("commit");
  });
  return all;
}

/** The subgraphs whose roles and schema are not all there, or whose roles have passwords of another secret. */
async function unfinished(client: Client, all: SubgraphRoles[], secret: string): Promise<SubgraphRoles[]> {
  const marks = await client.query<{ role: string; mark: string | null }>(
    "select rolname as role, shobj_description(oid, 'pg_authid') as mark from pg_roles where rolname like 'payung%'",
  );
  const schemas = await client.query<{ name: string; owner: string }>(
    "select nspname as name, pg_get_userbyid(nspowner) as owner from pg_namespace",
  );
  const marked = (role: string) =>
    marks.rows.some((row) => row.role === role && row.mark === mark(secret, role));
  const owned = (schema: string, owner: string) =>
    schemas.rows.some((row) => row.name === schema && row.owner === owner);
  return all.filter(
    ({ name, owner, serving, jobs }) =>
      !(marked(owner) && marked(serving) && owned(name, owner) && owned(jobs, serving)),
  );
}

/** Kept as the role's comment: tells, without the password, from which secret it was derived. */
function mark(secret: string, role: string): string {
  const fingerprint = createHash("sha256")
    .update(`mark ${rolePassword(secret, role)}`)
    .digest("hex");
  return `Payung 1 ${fingerprint.slice(0, 16)}`;
}

async function makeRole(
  client: Client,
  role: string,
  schema: string,
  extensionPath: string[],
  secret: string,
  onProgress: Progress,
): Promise<void> {
  const found = await client.query(
    "select shobj_description(oid, 'pg_authid') as mark from pg_roles where rolname = $1",
    [role],
  );
  const password = text(scramVerifier(rolePassword(secret, role)));
  const current = (found.rows[0] as { mark: string | null } | undefined)?.mark;
  if (current === mark(secret, role)) return;
  if (found.rowCount) {
    onProgress(`The database role ${role} gets a new password: it was made with another secret`);
  }
  await client.query(`${found.rowCount ? "alter" : "create"} role ${id(role)} login password ${password}`);
  const path = [schema, ...extensionPath].map(id).join(", ");
  await client.query(`alter role ${id(role)} set search_path = ${path}`);
  await client.query(`comment on role ${id(role)} is ${text(mark(secret, role))}`);
}

/** The subgraph's own schema, and one in which the serving role keeps the queue of its jobs. */
async function makeSchemas(client: Client, { name, owner, serving, jobs }: SubgraphRoles): Promise<void> {
  const superuser = await client.query("select 1 from pg_roles where rolname = current_user and rolsuper");
  // Whoever makes a schema for another role must be a member of it; a superuser is.
  if (superuser.rowCount === 0) await client.query(`grant ${id(owner)}, ${id(serving)} to current_user`);
  await client.query(`create schema if not exists ${id(name)} authorization ${id(owner)}`);
  await client.query(`create schema if not exists ${id(jobs)} authorization ${id(serving)}`);
  await client.query(`set local role ${id(owner)}`);
  for (const statement of grants(id(name), id(serving))) await client.query(statement);
  await client.query("reset role");
}

/** Said by the owner of the schema; "default" holds for what its migrations make later. */
function grants(schema: string, serving: string): string[] {
  const rows = "select, insert, update, delete";
  return [
    `grant usage on schema ${schema} to ${serving}`,
    `grant ${rows} on all tables in schema ${schema} to ${serving}`,
    `grant usage, select on all sequences in schema ${schema} to ${serving}`,
    `alter default privileges in schema ${schema} grant ${rows} on tables to ${serving}`,
    `alter default privileges in schema ${schema} grant usage, select on sequences to ${serving}`,
    // Everybody may call a new function unless told otherwise, and ours may run with the owner's rights.
    "alter default privileges revoke execute on functions from public",
    `alter default privileges in schema ${schema} grant execute on functions to ${serving}`,
  ];
}

/** Where the extensions are: on a server of one's own they may have been made outside `public` before. */
async function extensionSchemas(client: Client): Promise<string[]> {
  const result = await client.query<{ name: string }>(
    "select distinct extnamespace::regnamespace::text as name from pg_extension where extname = any($1)",
    [[...extensions]],
  );
  return result.rows.map((row) => row.name);
}
