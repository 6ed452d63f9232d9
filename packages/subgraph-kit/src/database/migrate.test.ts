import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from "typeorm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkSubgraphDatabases } from "./check-entities.js";
import type { EntityClass, MigrationClass } from "./data-source.js";
import { migrate } from "./migrate.js";
import { ensureRoles } from "./roles.js";
import type { SubgraphRoles } from "./subgraph-roles.js";
import { scratchServer, type ScratchServer } from "./testing/scratch-server.js";
import { withClient } from "./with-client.js";

abstract class Forward implements MigrationInterface {
  abstract readonly sql: string;
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(this.sql);
  }
  async down(): Promise<void> {}
}
class CreateBudget1700000000001 extends Forward {
  readonly sql = "create table budget (id text not null, constraint budget_pk primary key (id))";
}
class AddBudgetYear1700000000002 extends Forward {
  readonly sql = "alter table budget add fiscal_year integer not null default 2026";
}
class Broken1700000000003 extends Forward {
  readonly sql = "create table half (); select nonsense";
}

@Entity()
class Budget {
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "budget_pk" })
  id: string;
  @Column({ type: "integer", default: 2026 })
  fiscalYear: number;
}

@Entity({ name: "budget" })
class BudgetWithNote extends Budget {
  @Column({ type: "text", nullable: true })
  publicNote: string | null;
}

let scratch: ScratchServer;
beforeAll(async () => {
  scratch = await scratchServer();
});
afterAll(() => scratch.remove());

async function freshRoles(): Promise<SubgraphRoles> {
  const adminUrl = await scratch.freshDatabase();
  const [roles] = await ensureRoles({ adminUrl, subgraphs: ["funding"], secret: "secret" });
  return roles!;
}
const run = ({ ownerUrl, serving }: SubgraphRoles, migrations: MigrationClass[]) =>
  migrate({ ownerUrl, schema: "funding", migrations, servingRole: serving });
const both = [AddBudgetYear1700000000002, CreateBudget1700000000001];
const rows = async (url: string, sql: string) => (await withClient(url, (client) => client.query(sql))).rows;

describe("migrations", () => {
  test("run once each, in the order of their names' timestamps", async () => {
    const roles = await freshRoles();
    expect(await run(roles, [CreateBudget1700000000001])).toEqual(["CreateBudget1700000000001"]);
    expect(await run(roles, both)).toEqual(["AddBudgetYear1700000000002"]);
    expect(await run(roles, both)).toEqual([]);
  });

  test("run once when several processes start at once", async () => {
    const roles = await freshRoles();
    const ran = await Promise.all([1, 2, 3].map(() => run(roles, both)));
    expect(ran.flat()).toEqual(["CreateBudget1700000000001", "AddBudgetYear1700000000002"]);
  });

  test("that fail leave nothing half done, and those before them stay", async () => {
    const roles = await freshRoles();
    await expect(run(roles, [...both, Broken1700000000003])).rejects.toThrow("nonsense");
    expect(await rows(roles.ownerUrl, "select to_regclass('half') as half, fiscal_year from budget")).toEqual(
      [],
    );
    expect(await rows(roles.ownerUrl, "select to_regclass('half') as half")).toEqual([{ half: null }]);
    expect(await run(roles, both)).toEqual([]);
  });

  test("of a newer version are not run over", async () => {
    const roles = await freshRoles();
    await run(roles, both);
    await expect(run(roles, [CreateBudget1700000000001])).rejects.toThrow(
      /newer version of Payung: it has AddBudgetYear1700000000002/,
    );
  });

  test("are listed in a table that the serving role can read and not change", async () => {
    const roles = await freshRoles();
    await run(roles, both);
    expect(await rows(roles.servingUrl, "select name from migrations")).toHaveLength(2);
    await expect(rows(roles.servingUrl, "delete from migrations")).rejects.toThrow("permission denied");
  });
});

describe("the check of entities against migrations", () => {
  const funding = (entity: EntityClass) => ({ name: "funding", entities: [entity], migrations: both });

  test("names, by subgraph, the statements that no migration makes", async () => {
    const noted = { ...funding(BudgetWithNote), name: "noted" };
    expect(await checkSubgraphDatabases([funding(Budget), noted])).toEqual(
      new Map([
        ["funding", []],
        ["noted", ['ALTER TABLE "budget" ADD "public_note" text']],
      ]),
    );
  });
});
