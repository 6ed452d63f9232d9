import { createDataSource } from "@payung/subgraph-kit";
import { testDatabase } from "@payung/test-kit";
import { expect, test } from "vitest";
import { workersDatabase } from "../src/database.js";
import { KeepMonthsBeforeDeath1795600000010 } from "../src/migrations/1795600000010-keep-months-before-death.js";

test("an enrolment that a death ended before that was kept ended may have lasted to its year's end, past cover as it was paid", async () => {
  const place = workersDatabase.migrations.indexOf(KeepMonthsBeforeDeath1795600000010);
  const before = { ...workersDatabase, migrations: workersDatabase.migrations.slice(0, place) };
  const database = await testDatabase(before);
  const owner = await createDataSource({ ...before, url: database.ownerUrl, schema: "workers" }).initialize();
  try {
    await owner.query(`insert into worker (province, id, name, birth_date, sex, category, domicile, synthetic, nik_sealed, died_on)
      select '99', id, 'x', '1980-05-17', 'FEMALE', 'BPD', '99.01.02.2003', true, '', died_on::date
      from (values ('dead', '2026-05-05'), ('forgotten', null)) as people(id, died_on)`);
    await owner.query(`insert into enrolment (province, id, worker_id, scheme, programmes, payer, from_month, until_month,
        terms_from, village, category, enrolled_on, enrolled_by, months_paid, evidence, stopped_on, stop_reason)
      select '99', id, worker_id, 'contoh', '{JKM}', 'CSR', from_month::date, until_month::date, '2022-01-01',
        '99.01.02.2003', 'BPD', '2022-01-01', 'test', months, evidence, stopped_on::date, reason
      from (values
        ('a running', 'dead', '2026-02-01', '2026-05-01', 3, null, '2026-05-05', 'DIED'),
        ('b past', 'dead', '2024-03-01', '2024-05-01', 6, 'Daftar 2024', '2024-05-05', 'DIED'),
        ('c over before', 'dead', '2026-01-01', '2026-03-01', 3, null, '2026-05-05', 'DIED'),
        ('d moved', 'dead', '2025-01-01', '2025-03-01', 3, null, '2025-03-05', 'MOVED'),
        ('e forgotten', 'forgotten', '2026-02-01', '2026-05-01', 3, null, '2026-05-05', 'DIED')
      ) as held(id, worker_id, from_month, until_month, months, evidence, stopped_on, reason)`);
    const runner = owner.createQueryRunner();
    await new KeepMonthsBeforeDeath1795600000010().up(runner);
    await runner.release();
    const rows: unknown[] = await owner.query(
      "select id, until_before_death::text as until from enrolment where until_before_death is not null order by id",
    );
    expect(rows).toEqual([
      { id: "a running", until: "2026-12-01" },
      { id: "b past", until: "2024-08-01" },
    ]);
  } finally {
    await owner.destroy();
    await database.close();
  }
});
