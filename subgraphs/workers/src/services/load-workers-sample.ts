import type { LocalDate } from "@payung/jamsostek";
import { samplePeople, systemActor, withActor } from "@payung/subgraph-kit";
import type { PersonalData, SampleFacts, SampleScheme } from "@payung/subgraph-kit";
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { recordCoverage } from "../coverage/record-coverage.js";
import type { MonthRange } from "../coverage/record-coverage.js";
import { Enrolment } from "../entities/enrolment.js";
import { ImportBatch } from "../entities/import-batch.js";
import { Person } from "../entities/person.js";
import { Worker } from "../entities/worker.js";
import { batchId, batchRow, enrolmentRows, monthsTaken, nikOf, personRow, workerRow } from "./sample-rows.js";

/** The sample's people with their cover, and the list that brought them; the same again changes nothing. */
export async function loadWorkersSample(
  database: DataSource,
  facts: SampleFacts,
  personal: PersonalData,
): Promise<void> {
  await withActor(database, systemActor("workers"), async (manager) => {
    for (const scheme of facts.schemes) await loadScheme(manager, scheme, facts.today, personal);
  });
}

async function loadScheme(
  manager: EntityManager,
  scheme: SampleScheme,
  today: LocalDate,
  personal: PersonalData,
): Promise<void> {
  const known = await manager.getRepository(ImportBatch).existsBy({ id: batchId(scheme) });
  if (known) return;
  const people = samplePeople(scheme).map((each) => ({ ...each, nik: nikOf(each) }));
  const add = async (entity: EntityTarget<ObjectLiteral>, rows: object[]): Promise<void> => {
    await manager.createQueryBuilder().insert().into(entity).values(rows).execute();
  };
  await add(ImportBatch, [batchRow(scheme, people.length, today)]);
  await add(
    Worker,
    people.map((person) => workerRow(person, personal.encrypt("nik", person.nik))),
  );
  await add(
    Person,
    people.map((person) => personRow(person, personal.indexOf("nik", person.nik))),
  );
  const enrolments = people.flatMap((person) => enrolmentRows(scheme, person, today));
  const counted = people.map(({ id, village }) => ({ id, province: village.slice(0, 2) }));
  await recordCoverage(manager, counted, monthsAround(enrolments), async () => {
    await add(Enrolment, enrolments);
    await takeMonths(manager, enrolments);
  });
}

function monthsAround(enrolments: readonly Enrolment[]): MonthRange {
  const from = enrolments.map(({ fromMonth }) => fromMonth).toSorted()[0]!;
  const until = enrolments
    .map(({ untilMonth }) => untilMonth)
    .toSorted()
    .at(-1)!;
  return { from, until };
}

/** So that a second payer for a sample person is refused, as for others. */
async function takeMonths(manager: EntityManager, enrolments: readonly Enrolment[]): Promise<void> {
  const rows = enrolments.map((enrolment) => ({
    province: enrolment.province,
    worker_id: enrolment.workerId,
    year: Number(enrolment.fromMonth.slice(0, 4)),
    ...monthsTaken(enrolment),
  }));
  await manager.query(
    `insert into cover_year (province, worker_id, year, jkk, jkm, jht)
    select province, worker_id, year, "JKK", "JKM", "JHT"
    from jsonb_to_recordset($1) as taken(province text, worker_id text, year smallint, "JKK" smallint, "JKM" smallint, "JHT" smallint)`,
    [JSON.stringify(rows)],
  );
}
