import { addMonths, lastDayOf, monthOf } from "@payung/jamsostek";
import type { LocalDate } from "@payung/jamsostek";
import { numberFrom, samplePeople, sampleUlid } from "@payung/subgraph-kit";
import type { SampleFacts, SamplePerson, SampleScheme } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { Enrolment } from "../entities/enrolment.js";
import { ImportBatch } from "../entities/import-batch.js";
import { Worker } from "../entities/worker.js";

/** The sample's people with their cover, and the list that brought them; the same again changes nothing. */
export async function loadWorkersSample(database: DataSource, facts: SampleFacts): Promise<void> {
  await database.transaction(async (manager) => {
    for (const scheme of facts.schemes) {
      const people = samplePeople(scheme);
      const add = (entity: typeof Worker | typeof Enrolment | typeof ImportBatch, rows: object[]) =>
        manager.createQueryBuilder().insert().into(entity).values(rows).orIgnore().execute();
      await add(Worker, people.map(workerRow));
      await add(
        Enrolment,
        people.map((person) => enrolmentRow(scheme, person, facts.today)),
      );
      await add(ImportBatch, [batchRow(scheme, people.length)]);
    }
  });
}

function workerRow({ id, name, birthDate, sex, category, village }: SamplePerson): Worker {
  return {
    province: village.slice(0, 2),
    id,
    name,
    birthDate,
    sex,
    category,
    domicile: village,
    synthetic: true,
  };
}

/** Covered since some month of the last twelve; most until the year's end, one in eight until the month before. */
function enrolmentRow(scheme: SampleScheme, person: SamplePerson, today: LocalDate): Enrolment {
  const random = numberFrom(`${person.id} enrolment`);
  const [present, december] = [monthOf(today), addMonths(monthOf(today), 12 - Number(today.slice(5, 7)))];
  const lastPaid = random % 8 === 0 ? addMonths(present, -1) : december;
  return {
    province: person.village.slice(0, 2),
    id: sampleUlid(`${person.id} enrolment`),
    workerId: person.id,
    scheme: scheme.code,
    programmes: [...scheme.programmes],
    payer: scheme.payer,
    fromMonth: addMonths(present, -2 - (random % 10)),
    paidThrough: lastDayOf(lastPaid),
  };
}

function batchRow({ code, region }: SampleScheme, size: number): ImportBatch {
  return {
    id: sampleUlid(`${code} import`),
    scheme: code,
    region,
    status: "IMPORTED",
    rows: size,
    accepted: size,
    rejected: 0,
    synthetic: true,
  };
}
