import { actor, createDataSource, withActor } from "@payung/subgraph-kit";
import type { DataSource, EntityManager } from "typeorm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedBudget, reserving } from "./approved-budget.js";
import { fundingGraph } from "./funding-graph.js";
import type { FundingGraph } from "./funding-graph.js";

const VILLAGE = "99.01.02.2003";
const ADMIN = actor("admin", "ADMIN", []);
let graph: FundingGraph;
let owner: DataSource;
let budget: string;

beforeAll(async () => {
  graph = await fundingGraph();
  owner = await createDataSource({
    url: graph.database.ownerUrl,
    schema: "funding",
    entities: [],
  }).initialize();
  budget = await approvedBudget(graph.parts, { parts: { [VILLAGE]: 10_000_000 }, free: 500_000 });
  await reserving(graph.parts, VILLAGE, 3);
});
afterAll(async () => {
  await owner.destroy();
  await graph.database.close();
});

const serving = (work: (manager: EntityManager) => Promise<unknown>) =>
  withActor(graph.database.source, ADMIN, work);

const newTransfer = async (manager: EntityManager): Promise<string> => {
  const [row]: { id: string }[] = await manager.query(
    `insert into transfer (budget_id, kind, subject, made_on, made_by)
     values ($1, 'REVISE', 'test', '2026-01-01', 'test') returning id`,
    [budget],
  );
  return row!.id;
};

const entries = (manager: EntityManager, transfer: string, amounts: readonly number[], order = "asc") =>
  manager.query(
    `insert into entry (transfer_id, account_id, amount)
     select $1, id, amount from unnest($2::bigint[]) with ordinality as moved(amount, nr)
     join (select id, row_number() over (order by id ${order}) as nr from account where budget_id = $3) account using (nr)`,
    [transfer, amounts, budget],
  );

describe("the ledger", () => {
  test("sums to zero, and every balance is the sum of its entries", async () => {
    const [sum]: { sum: string }[] = await owner.query("select sum(balance) from account");
    expect(sum).toEqual({ sum: "0" });
    expect(
      await owner.query(
        `select account.id from account left join entry on account_id = account.id
         group by account.id having balance <> coalesce(sum(amount), 0)`,
      ),
    ).toEqual([]);
  });

  test("refuses a transfer that does not add up, at once", async () => {
    const unbalanced = serving(async (manager) => entries(manager, await newTransfer(manager), [-5, 4]));
    await expect(unbalanced).rejects.toThrow(/add up to zero/);
  });

  test("refuses a transfer without entries, at commit", async () => {
    await expect(serving(newTransfer)).rejects.toThrow(/does not balance/);
  });

  test.each([
    ["the serving role", () => graph.database.source],
    ["the owner", () => owner],
  ])("refuses an entry that comes later, though it adds up, by %s", async (_, source) => {
    const [old]: { id: string }[] = await owner.query("select min(id) as id from transfer");
    const late = withActor(source(), ADMIN, (manager) => entries(manager, old!.id, [-5, 5], "desc"));
    await expect(late).rejects.toThrow(/entries come with their transfer/);
  });

  test("refuses an entry on an account of another budget", async () => {
    await approvedBudget(graph.parts, { year: 2027, parts: { [VILLAGE]: 1_000 } });
    const foreign = serving(async (manager) => {
      const transfer = await newTransfer(manager);
      await manager.query(
        `insert into entry select $1, id, case row_number() over () when 1 then -1 else 1 end
         from (select id from account where budget_id <> $2 order by id limit 2) other`,
        [transfer, budget],
      );
    });
    await expect(foreign).rejects.toThrow(/stays within its budget/);
  });

  test.each(["transfer", "entry"])("refuses to change or remove a %s, also to its owner", async (table) => {
    const column = table === "entry" ? "amount = 1" : "note = ''";
    for (const sql of [`update ${table} set ${column}`, `delete from ${table}`]) {
      await expect(owner.query(sql)).rejects.toThrow(/append-only/);
      await expect(serving((manager) => manager.query(sql))).rejects.toThrow(/permission denied/);
    }
    await expect(owner.query(`truncate ${table} cascade`)).rejects.toThrow(/append-only/);
  });

  test("takes no account below zero, and lets nobody but itself write a balance", async () => {
    const overdrawn = serving(async (manager) =>
      entries(manager, await newTransfer(manager), [20_000_000, -20_000_000]),
    );
    await expect(overdrawn).rejects.toThrow(/account_balance/);
    const written = serving((manager) => manager.query("update account set balance = balance + 1"));
    await expect(written).rejects.toThrow(/permission denied/);
  });

  test("is written by nobody without an actor, and by no funder of another region", async () => {
    const sql = `insert into transfer (budget_id, kind, subject, made_on, made_by)
      values ($1, 'REVISE', 'test', '2026-01-01', 'test')`;
    await expect(graph.database.source.query(sql, [budget])).rejects.toThrow(/row-level security/);
    const elsewhere = actor("funder", "FUNDER", ["98" as never]);
    const foreign = withActor(graph.database.source, elsewhere, (manager) => manager.query(sql, [budget]));
    await expect(foreign).rejects.toThrow(/row-level security/);
  });
});
