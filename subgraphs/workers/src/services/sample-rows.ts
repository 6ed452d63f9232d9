import { addMonths, firstDayOf, lastDayOf, month, monthOf, syntheticNik } from "@payung/jamsostek";
import type { LocalDate, Month, Programme } from "@payung/jamsostek";
import { numberFrom, sampleEnrolmentId, sampleUlid } from "@payung/subgraph-kit";
import type { SamplePerson, SampleScheme } from "@payung/subgraph-kit";
import type { Enrolment } from "../entities/enrolment.js";
import type { ImportBatch } from "../entities/import-batch.js";
import type { Person } from "../entities/person.js";
import type { Worker } from "../entities/worker.js";
import type { ImportOptions } from "../types/import-options.js";

/** Of a number that says nothing but that it is this person's. */
export function nikOf({ id, birthDate, sex }: SamplePerson): string {
  return syntheticNik(numberFrom(`${id} nik`) % 10_000_000, birthDate, sex);
}

function provinceOf({ village }: SamplePerson): string {
  return village.slice(0, 2);
}

export function workerRow(person: SamplePerson, nikSealed: Buffer): Worker {
  const { id, name, birthDate, sex, category, village } = person;
  return {
    province: provinceOf(person),
    id,
    nikSealed,
    name,
    birthDate,
    sex,
    category,
    occupation: null,
    domicile: village,
    diedOn: null,
    deathClaim: null,
    synthetic: true,
  };
}

export function personRow(person: SamplePerson, nikIndex: Buffer): Person {
  return { nikIndex, province: provinceOf(person), workerId: person.id };
}

interface Months {
  readonly from: Month;
  readonly until: Month;
  readonly paidUntil: Month;
}

/**
 * Most are covered since some month of the last year until the year's end, one in eight until last month; who died was
 * covered for a year, and longer until the claim told it.
 */
function monthsOf({ id, fate }: SamplePerson, present: Month): Months {
  const random = numberFrom(`${id} enrolment`);
  const lastMonth = addMonths(present, -1);
  if (fate === "DIED") return { from: addMonths(present, -13), until: lastMonth, paidUntil: lastMonth };
  const until = month(`${present.slice(0, 4)}-12`);
  return {
    from: addMonths(present, -2 - (random % 10)),
    until,
    paidUntil: random % 8 === 0 ? lastMonth : until,
  };
}

/** An enrolment for each calendar year, since money is set aside by years. */
export function enrolmentRows(scheme: SampleScheme, person: SamplePerson, today: LocalDate): Enrolment[] {
  const { from, until, paidUntil } = monthsOf(person, monthOf(today));
  const years = Array.from({ length: yearOf(until) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  return years.map((year) => {
    const [first, last] = [month(`${year}-01`), month(`${year}-12`)];
    const months = {
      from: later(from, first),
      until: earlier(until, last),
      paidUntil: earlier(paidUntil, last),
    };
    return enrolmentRow(scheme, person, months);
  });
}

function enrolmentRow(
  scheme: SampleScheme,
  person: SamplePerson,
  { from, until, paidUntil }: Months,
): Enrolment {
  const paid = paidUntil >= from;
  return {
    province: provinceOf(person),
    id: sampleEnrolmentId(person, yearOf(from)),
    workerId: person.id,
    scheme: scheme.code,
    termsFrom: firstDayOf(from),
    village: person.village,
    category: person.category,
    programmes: [...scheme.programmes],
    payer: scheme.payer,
    fromMonth: from,
    untilMonth: until,
    coveredFrom: paid ? firstDayOf(from) : null,
    monthsPaid: paid ? Number(paidUntil.slice(5)) - Number(from.slice(5)) + 1 : 0,
    paidThrough: paid ? lastDayOf(paidUntil) : null,
    earlierMonths: 0,
    evidence: null,
    stoppedOn: null,
    stopReason: null,
    untilBeforeDeath: null,
    enrolledOn: firstDayOf(from),
    enrolledBy: "sample",
    batchId: batchId(scheme),
  };
}

function yearOf(value: Month): number {
  return Number(value.slice(0, 4));
}

const later = (one: Month, other: Month): Month => (one > other ? one : other);
const earlier = (one: Month, other: Month): Month => (one < other ? one : other);

export function batchId({ code }: SampleScheme): string {
  return sampleUlid(`${code} import`);
}

export function batchRow(scheme: SampleScheme, size: number, today: LocalDate): Partial<ImportBatch> {
  const at = new Date(`${today}T00:00:00Z`);
  return {
    id: batchId(scheme),
    scheme: scheme.code,
    region: scheme.region,
    status: "IMPORTED",
    dryRun: false,
    options: optionsOf(scheme, today),
    rows: size,
    accepted: size,
    madeBy: "sample",
    madeAt: at,
    endedAt: at,
    synthetic: true,
  };
}

function optionsOf({ payer, programmes }: SampleScheme, today: LocalDate): ImportOptions {
  return {
    fromMonth: monthOf(today),
    months: 1,
    category: null,
    payer,
    programmes,
    whenShort: "REFUSE",
    whenCovered: "REFUSE",
    columns: {},
    synthetic: true,
  };
}

/** The months that an enrolment takes of its year, a bit a month, as the table cover_year holds them. */
export function monthsTaken({ fromMonth, untilMonth, programmes }: Enrolment): Record<Programme, number> {
  const [first, last] = [Number(fromMonth.slice(5)), Number(untilMonth.slice(5))];
  const bits = 2 ** last - 2 ** (first - 1);
  const taken = (programme: Programme): number => (programmes.includes(programme) ? bits : 0);
  return { JKK: taken("JKK"), JKM: taken("JKM"), JHT: taken("JHT") };
}
