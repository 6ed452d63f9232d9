import { createDataSource } from "@payung/subgraph-kit";
import { testDatabase } from "@payung/test-kit";
import { expect, test } from "vitest";
import { claimsDatabase } from "../src/database.js";
import { ShareAmongHeirs1795700000021 } from "../src/migrations/1795700000021-share-among-heirs.js";

test("heirs that were stored before they had shares share equally, the odd rupiah to the first", async () => {
  const place = claimsDatabase.migrations.indexOf(ShareAmongHeirs1795700000021);
  const before = { ...claimsDatabase, migrations: claimsDatabase.migrations.slice(0, place) };
  const database = await testDatabase(before);
  const owner = await createDataSource({ ...before, url: database.ownerUrl, schema: "claims" }).initialize();
  try {
    await owner.query(`insert into claim (id, worker_id, scheme, region, regency, province, category, programme, cause,
        event, date, status, segment, monthly_income, months_contributed, costs, entry_hash, cover, due, decided, paid, remarks, synthetic)
      select id, id, 'contoh', '99.01.02.2003', '99.01', '99', 'BPD', 'JKM', 'NOT_FROM_WORK', 'DEATH', '2026-01-01',
        'PAID', 'BPU', 1000000, 12, '[]', '', '{}', due, due, due, '[]', true
      from (values ('A', 10000000), ('B', 42000000)) as claims(id, due)`);
    await owner.query(`insert into heir (id, claim_id, name, relation, synthetic) values
      ('a1', 'A', 'x', 'SPOUSE', true), ('a2', 'A', 'x', 'CHILD', true), ('a3', 'A', 'x', 'CHILD', true),
      ('b1', 'B', 'x', 'SPOUSE', true)`);
    const runner = owner.createQueryRunner();
    await new ShareAmongHeirs1795700000021().up(runner);
    await runner.release();
    expect(await owner.query("select id, number, share from heir order by id")).toEqual([
      { id: "a1", number: 1, share: "3333334" },
      { id: "a2", number: 2, share: "3333333" },
      { id: "a3", number: 3, share: "3333333" },
      { id: "b1", number: 1, share: "42000000" },
    ]);
  } finally {
    await owner.destroy();
    await database.close();
  }
});
