import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureRoles } from "./roles.js";
import { rolesOf, type SubgraphRoles } from "./subgraph-roles.js";
import { scratchServer, type ScratchServer } from "./testing/scratch-server.js";
import { withClient } from "./with-client.js";

let scratch: ScratchServer;
beforeAll(async () => {
  scratch = await scratchServer();
});
afterAll(() => scratch.remove());

const secret = "a secret of these tests";
const query = async (url: string, sql: string) =>
  (await withClient(url, (client) => client.query<Record<string, unknown>>(sql))).rows;

async function oneSubgraph(name: string): Promise<SubgraphRoles> {
  const adminUrl = await scratch.freshDatabase();
  const [roles] = await ensureRoles({ adminUrl, subgraphs: [name], secret });
  return roles!;
}

describe("the roles of a subgraph", () => {
  test("the owner makes tables, and the serving role reads and writes rows of those made later", async () => {
    const { ownerUrl, servingUrl } = await oneSubgraph("funding");
    await query(ownerUrl, "create table bill (id serial primary key, amount bigint)");
    await query(servingUrl, "insert into bill (amount) values (16800), (8400)");
    await query(servingUrl, "update bill set amount = 16800 where id = 2");
    await query(servingUrl, "delete from bill where id = 1");
    expect(await query(servingUrl, "select id, amount from funding.bill")).toEqual([
      { id: 2, amount: "16800" },
    ]);
  });

  test.each([
    ["make a table", "create table extra ()"],
    ["empty a table", "truncate bill"],
    ["change a table", "alter table bill add column x text"],
    ["make a schema", "create schema extra"],
    ["make a role", "create role extra"],
    ["become the owner", "set role payung_serving_owner"],
    ["read another subgraph's rows", "select * from other.account"],
  ])("the serving role cannot %s", async (_, sql) => {
    const adminUrl = await scratch.freshDatabase();
    const [roles, other] = await ensureRoles({ adminUrl, subgraphs: ["serving", "other"], secret });
    await query(roles!.ownerUrl, "create table bill ()");
    await query(other!.ownerUrl, "create table account ()");
    await expect(query(roles!.servingUrl, sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  test("the serving role owns nothing but its jobs' schema, and passes no row level security", async () => {
    const { serving, servingUrl } = await oneSubgraph("claims");
    const [row] = await query(
      servingUrl,
      `select rolbypassrls or rolsuper or rolcreaterole or rolcreatedb as powerful,
              (select string_agg(pg_describe_object(classid, objid, objsubid), ',') from pg_shdepend
                where refobjid = r.oid and deptype = 'o') as owned
         from pg_roles r where rolname = '${serving}'`,
    );
    expect(row).toEqual({ powerful: false, owned: "schema claims_jobs" });
  });

  test("a function with the owner's rights can be called by the serving role and by no other", async () => {
    const adminUrl = await scratch.freshDatabase();
    const [workers, other] = await ensureRoles({ adminUrl, subgraphs: ["workers", "other"], secret });
    await query(
      workers!.ownerUrl,
      "create function known() returns int security definer language sql return 7",
    );
    await query(workers!.ownerUrl, "grant usage on schema workers to payung_other");
    expect(await query(workers!.servingUrl, "select known()")).toEqual([{ known: 7 }]);
    await expect(query(other!.servingUrl, "select workers.known()")).rejects.toThrow("permission denied");
  });

  test("both find the operators of pg_trgm and btree_gist without naming a schema", async () => {
    const { ownerUrl, servingUrl } = await oneSubgraph("regions");
    await query(
      ownerUrl,
      "create table place (name text, during daterange, exclude using gist (name with =))",
    );
    await query(ownerUrl, "create index on place using gin (name gin_trgm_ops)");
    expect(await query(servingUrl, "select 'Jambi' % 'Jambu' as similar")).toEqual([{ similar: true }]);
  });

  test("are made once by processes that start at once, and a second time changes nothing", async () => {
    const adminUrl = await scratch.freshDatabase();
    const subgraphs = ["north", "south"];
    const marks = "select rolname, rolpassword from pg_authid where rolname ~ 'north|south' order by 1";
    await Promise.all([1, 2, 3, 4].map(() => ensureRoles({ adminUrl, subgraphs, secret })));
    const before = await query(adminUrl, marks);
    const told: string[] = [];
    await ensureRoles({ adminUrl, subgraphs, secret, onProgress: (message) => told.push(message) });
    expect(before).toHaveLength(4);
    expect(await query(adminUrl, marks)).toEqual(before);
    expect(told).toEqual([]);
  });

  test("get new passwords, and that is said, when the secret is another one", async () => {
    const adminUrl = await scratch.freshDatabase();
    const [old] = await ensureRoles({ adminUrl, subgraphs: ["moved"], secret });
    const told: string[] = [];
    const again = {
      adminUrl,
      subgraphs: ["moved"],
      secret: "another",
      onProgress: (m: string) => told.push(m),
    };
    const [current] = await ensureRoles(again);
    await expect(query(old!.servingUrl, "select 1")).rejects.toThrow("password authentication failed");
    expect(await query(current!.servingUrl, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(told.map((message) => /payung_moved\w*/.exec(message)?.[0])).toEqual([
      "payung_moved_owner",
      "payung_moved",
    ]);
  });

  test("are made in a second database of the same server as well", async () => {
    await oneSubgraph("twice");
    const { servingUrl, ownerUrl } = await oneSubgraph("twice");
    await query(ownerUrl, "create table here as select 1 as one");
    expect(await query(servingUrl, "select one from here")).toEqual([{ one: 1 }]);
  });
});

describe("on a server of one's own", () => {
  async function asUser(user: string, attributes: string, grant: boolean): Promise<string> {
    const url = await scratch.freshDatabase();
    const database = url.slice(url.lastIndexOf("/") + 1);
    await query(url, `create role ${user} login password 'pw' ${attributes}`);
    if (grant) await query(url, `grant create on database ${database} to ${user}`);
    return url.replace(/\/\/[^@]*@/, `//${user}:pw@`);
  }

  test("a user who may create roles and schemas is enough; it need not be a superuser", async () => {
    const adminUrl = await asUser("operator", "createrole", true);
    const [roles] = await ensureRoles({ adminUrl, subgraphs: ["own"], secret });
    await query(roles!.ownerUrl, "create table t as select 1 as one");
    expect(await query(roles!.servingUrl, "select one from t")).toEqual([{ one: 1 }]);
    await ensureRoles({ adminUrl, subgraphs: ["own"], secret: "another secret" });
  });

  test("a user who may not is told every missing right and who can give it", async () => {
    const adminUrl = await asUser("visitor", "", false);
    const attempt = ensureRoles({ adminUrl, subgraphs: ["never"], secret });
    await expect(attempt).rejects.toThrow(/"visitor" .*lacks rights/);
    await expect(attempt).rejects.toThrow('ALTER ROLE "visitor" CREATEROLE;');
    await expect(attempt).rejects.toThrow(/GRANT CREATE ON DATABASE "scratch_\d+" TO "visitor";/);
  });

  test("a user without rights is enough once everything is made", async () => {
    const adminUrl = await asUser("guest", "", false);
    const superuserUrl = adminUrl.replace(/\/\/[^@]*@/, /\/\/[^@]*@/.exec(scratch.server.url)![0]);
    await ensureRoles({ adminUrl: superuserUrl, subgraphs: ["ready"], secret });
    const [roles] = await ensureRoles({ adminUrl, subgraphs: ["ready"], secret });
    expect(await query(roles!.servingUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  });
});

describe("the address of a role", () => {
  test("replaces only the user of the administrator's address", () => {
    const at = (url: string) => rolesOf("claims", url, secret).servingUrl.replace(/:[\w-]{43}@/, ":pw@");
    expect(at("postgres://a:b@db:5432/payung?sslmode=require")).toBe(
      "postgres://payung_claims:pw@db:5432/payung?sslmode=require",
    );
    expect(at("postgresql:///payung?host=/run/postgresql")).toBe(
      "postgresql://payung_claims:pw@/payung?host=/run/postgresql",
    );
  });

  test("needs a plain name and a PostgreSQL address", () => {
    expect(() => rolesOf("claims; drop", "postgres://db/payung", secret)).toThrow(
      "cannot name a database schema",
    );
    expect(() => rolesOf("claims", "mysql://db/payung", secret)).toThrow("begins with postgres://");
  });
});
