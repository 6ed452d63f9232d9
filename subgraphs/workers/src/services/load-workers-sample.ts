import { addMonths, lastDayOf, monthOf } from "@payung/jamsostek";
import type { LocalDate, Month } from "@payung/jamsostek";
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

function enrolmentRow(scheme: SampleScheme, person: SamplePerson, today: LocalDate): Enrolment {
  return {
    province: person.village.slice(0, 2),
    id: sampleUlid(`${person.id} enrolment`),
    workerId: person.id,
    scheme: scheme.code,
    programmes: [...scheme.programmes],
    payer: scheme.payer,
    ...cover(person, monthOf(today)),
  };
}

/**
 * Most are covered since some month of the last year until the year's end, one in eight until last month; who died was
 * covered for a year.
 */
function cover({ id, fate }: SamplePerson, present: Month): Pick<Enrolment, "fromMonth" | "paidThrough"> {
  const random = numberFrom(`${id} enrolment`);
  const lastMonth = lastDayOf(addMonths(present, -1));
  if (fate === "DIED") return { fromMonth: addMonths(present, -14), paidThrough: lastMonth };
  const yearEnd = lastDayOf(addMonths(present, 12 - Number(present.slice(5))));
  return {
    fromMonth: addMonths(present, -2 - (random % 10)),
    paidThrough: random % 8 === 0 ? lastMonth : yearEnd,
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
