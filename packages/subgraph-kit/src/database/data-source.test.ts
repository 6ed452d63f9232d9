import type { LocalDate, Month, Rupiah } from "@payung/jamsostek";
import { localDate, month, rupiah, RuleError } from "@payung/jamsostek";
import { Column, type DataSource, Entity, LessThan, MoreThan, PrimaryColumn } from "typeorm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { localDateColumn, monthColumn, rupiahColumn } from "./columns.js";
import { createDataSource } from "./data-source.js";
import { type EmbeddedPostgres, startEmbedded } from "./embedded/start-embedded.js";
import { quick } from "./testing/scratch-directory.js";
import { scratchServer, type ScratchServer } from "./testing/scratch-server.js";

@Entity()
class ContributionBill {
  @PrimaryColumn({ type: "integer" })
  id: number;
  @Column(rupiahColumn())
  amountDue: Rupiah;
  @Column(monthColumn({ nullable: true }))
  dueMonth: Month | null;
  @Column(localDateColumn({ nullable: true }))
  paidOn: LocalDate | null;
}

const statements: string[] = [];
let scratch: ScratchServer;
let source: DataSource;

function connect(statementTimeout?: number): DataSource {
  return createDataSource({
    url: scratch.server.url,
    schema: "public",
    entities: [ContributionBill],
    statementTimeout,
    applicationName: "a test",
    onStatement: (sql) => statements.push(sql),
  });
}

beforeAll(async () => {
  scratch = await scratchServer();
  source = await connect().initialize();
  await source.query(`create table contribution_bill
    (id integer primary key, amount_due bigint not null, due_month date, paid_on date)`);
});
afterAll(async () => {
  await source.destroy();
  await scratch.remove();
});
beforeEach(() => source.query("truncate contribution_bill"));

const bills = () => source.getRepository(ContributionBill);
const bill = (amountDue: Rupiah) => ({
  id: 1,
  amountDue,
  dueMonth: month("2026-11"),
  paidOn: localDate("2026-11-30"),
});

describe("columns", () => {
  test("keep an amount, a month and a day as they are", async () => {
    await bills().insert(bill(rupiah(Number.MAX_SAFE_INTEGER)));
    expect(await bills().find()).toEqual([bill(rupiah(9_007_199_254_740_991))]);
    expect(await source.query("select amount_due, due_month, paid_on from contribution_bill")).toEqual([
      { amount_due: "9007199254740991", due_month: "2026-11-01", paid_on: "2026-11-30" },
    ]);
  });

  test("keep what is not known as null", async () => {
    await bills().save({ ...bill(rupiah(0)), dueMonth: null, paidOn: null });
    expect(await bills().find()).toMatchObject([{ amountDue: 0, dueMonth: null, paidOn: null }]);
  });

  test.each([16_800.5, -1, 2 ** 53, Number.NaN])("refuse to store %d rupiah", async (amount) => {
    await expect(bills().insert(bill(amount as Rupiah))).rejects.toThrow(RuleError);
    expect(await bills().count()).toBe(0);
  });

  test("refuse to read Rp9,007,199,254,740,993, which a number would round", async () => {
    await source.query("insert into contribution_bill values (1, 9007199254740993)");
    await expect(bills().find()).rejects.toThrow("9007199254740993 is not valid");
  });

  test("refuse to store a day or a month that does not exist", async () => {
    const impossible = { ...bill(rupiah(1)), paidOn: "2026-02-30" as LocalDate };
    await expect(bills().insert(impossible)).rejects.toThrow(RuleError);
    await expect(bills().insert({ ...bill(rupiah(1)), dueMonth: "2026-13" as Month })).rejects.toThrow(
      RuleError,
    );
  });

  test("refuse to read a month from a day in its middle", async () => {
    await source.query("insert into contribution_bill values (1, 1, '2026-11-15')");
    await expect(bills().find()).rejects.toThrow("2026-11-15, which is not the first day of a month");
  });

  test("take part in conditions", async () => {
    await bills().insert(bill(rupiah(16_800)));
    expect(await bills().countBy({ amountDue: MoreThan(rupiah(16_799)) })).toBe(1);
    expect(
      await bills().countBy({ dueMonth: month("2026-11"), paidOn: LessThan(localDate("2026-12-01")) }),
    ).toBe(1);
    expect(await bills().countBy({ dueMonth: month("2026-12") })).toBe(0);
  });
});

describe("a data source", () => {
  test("tells every statement it sends", async () => {
    statements.length = 0;
    await source.transaction((manager) => manager.query("select 1"));
    expect(statements).toEqual(["START TRANSACTION", "select 1", "COMMIT"]);
  });

  test("ends a statement that takes too long, and goes on", async () => {
    const impatient = await connect(60).initialize();
    await expect(impatient.query("select pg_sleep(5)")).rejects.toThrow("statement timeout");
    expect(await impatient.query("select current_setting('application_name') as name")).toEqual([
      { name: "a test" },
    ]);
    await impatient.destroy();
  });

  test("outlives kill -9 of the server, with connections idle, lent and in use, and connects again", async () => {
    const lent = source.createQueryRunner();
    await lent.startTransaction();
    const running = source.query("select pg_sleep(5)").catch((error: Error) => error.message);
    await source.query("select 1");
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.kill(scratch.server.processId, "SIGKILL");
    expect(await running).toMatch(/terminat/i);
    // The lent one hears of it by now, or with its next statement.
    await expect(lent.query("select 1")).rejects.toThrow(/already released|terminat/i);
    await lent.release();
    const again: EmbeddedPostgres = await startEmbedded({
      directory: scratch.server.directory,
      settings: quick,
    });
    expect(again.processId).not.toBe(scratch.server.processId);
    expect(await source.query("select 1 as one")).toEqual([{ one: 1 }]);
  });
});
