import { addMonths, lastDayOf, localDate, month } from "@payung/jamsostek";
import type { LocalDate, Month } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { coverageFacts } from "../src/coverage/coverage-facts.js";
import { fold } from "../src/coverage/fold.js";
import { rebuildCoverage } from "../src/coverage/rebuild-coverage.js";
import { recordCoverage } from "../src/coverage/record-coverage.js";
import { asProduct, workerId, workersGraph } from "./workers-graph.js";
import type { WorkersGraph } from "./workers-graph.js";

const VILLAGES = ["99.01.02.2003", "99.01.02.2004", "99.01.03.2001", "99.02.01.2001", "98.01.01.2001"];
const REGIONS = ["ID", "99", "98", "99.01", "99.02", "99.01.02", "99.01.03", ...VILLAGES].map(regionCode);
const MONTHS = ["2025-12", "2026-01", "2026-02", "2026-03", "2026-06", "2027-01"].map((each) => month(each));
const ALL_MONTHS = { from: month("2025-01"), until: month("2027-12") };
const PEOPLE = 6;

interface Held {
  readonly worker: number;
  readonly scheme: string;
  readonly payer: "APBD_PROVINCE" | "CSR";
  readonly programmes: readonly string[];
  readonly from: Month;
  until: Month;
  days: [LocalDate, LocalDate][];
}

/** Whoever lives where and is enrolled how, told the plain way. */
interface Model {
  readonly villages: string[];
  readonly held: Held[];
}

let graph: WorkersGraph;
beforeAll(async () => {
  const people = Array.from({ length: PEOPLE }, (_, n) => ({
    n,
    village: VILLAGES[0]!,
    category: n % 2 ? ("BPD" as const) : ("PEKERJA_RENTAN" as const),
    sex: n % 3 ? ("MALE" as const) : ("FEMALE" as const),
    synthetic: n !== 4,
  }));
  graph = await workersGraph(people);
});
afterAll(() => graph.database.close());

const person = fc.nat(PEOPLE - 1);
const step = fc.oneof(
  fc.record({
    kind: fc.constant("enrol" as const),
    person,
    scheme: fc.constantFrom("contoh-rentan", "hill-farmers"),
    payer: fc.constantFrom("APBD_PROVINCE" as const, "CSR" as const),
    programmes: fc.constantFrom(["JKK"], ["JKM"], ["JKK", "JKM"]),
    from: fc.constantFrom(...MONTHS.slice(0, 4)),
    months: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({
    kind: fc.constant("pay" as const),
    held: fc.nat(20),
    from: fc.constantFrom("2025-12-31", "2026-01-15", "2026-02-28", "2026-03-01"),
    through: fc.constantFrom("2026-01-30", "2026-01-31", "2026-02-28", "2026-06-15", "2027-01-31"),
    again: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("stop" as const), held: fc.nat(20), until: fc.constantFrom(...MONTHS) }),
  fc.record({ kind: fc.constant("move" as const), person, village: fc.constantFrom(...VILLAGES) }),
  fc.constant({ kind: "fold" as const }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const enrolmentNumber = (index: number) => `99-${String(index).padStart(26, "0")}`;

function recorded(worker: number, statement: string, values: unknown[]): Promise<unknown> {
  return asProduct(graph.database.source, (manager) =>
    recordCoverage(manager, [{ province: "99", id: workerId(worker) }], ALL_MONTHS, () =>
      manager.query(statement, values),
    ),
  );
}

async function take(model: Model, each: Step): Promise<void> {
  if (each.kind === "fold") return fold(graph.database.source);
  if (each.kind === "move") {
    model.villages[each.person] = each.village;
    await recorded(each.person, "update worker set domicile = $2 where id = $1", [
      workerId(each.person),
      each.village,
    ]);
    return;
  }
  if (each.kind === "enrol") return enrol(model, each);
  const index = each.held % Math.max(model.held.length, 1);
  const held = model.held[index];
  if (!held) return;
  if (each.kind === "stop") {
    held.until =
      each.until < held.from ? addMonths(held.from, -1) : each.until < held.until ? each.until : held.until;
    await recorded(held.worker, "update enrolment set until_month = $2 where id = $1", [
      enrolmentNumber(index),
      `${held.until}-01`,
    ]);
  } else await pay(held, index, each);
}

async function enrol({ held }: Model, each: Extract<Step, { kind: "enrol" }>): Promise<void> {
  const until = addMonths(each.from, each.months - 1);
  const { person: worker, scheme, payer, programmes, from } = each;
  held.push({ worker, scheme, payer, programmes, from, until, days: [] });
  await recorded(
    worker,
    `insert into enrolment (province, id, worker_id, scheme, terms_from, village, category, programmes, payer,
       from_month, until_month, enrolled_on, enrolled_by)
     values ('99', $1, $2, $3, '2022-01-01', $4, 'BPD', $5, $6, $7, $8, '2026-01-01', 'test')`,
    [
      enrolmentNumber(held.length - 1),
      workerId(worker),
      scheme,
      VILLAGES[0],
      programmes,
      payer,
      `${from}-01`,
      `${until}-01`,
    ],
  );
}

async function pay(held: Held, index: number, each: Extract<Step, { kind: "pay" }>): Promise<void> {
  const [from, through] = [localDate(each.from), localDate(each.through)];
  if (through < from || held.days.some(([first]) => first === from)) return;
  const id = enrolmentNumber(index);
  if (each.again && held.days.length > 0) {
    held.days.unshift([from, through]);
    await recorded(held.worker, "insert into earlier_cover values ('99', $1, $2, $3)", [id, from, through]);
    return;
  }
  const earlier = held.days.slice(0, -1);
  held.days = [...earlier, [from, through]];
  await recorded(
    held.worker,
    "update enrolment set covered_from = $2, paid_through = $3, months_paid = 1 where id = $1",
    [id, from, through],
  );
}

function expected({ villages, held }: Model, region: string, asked: Month) {
  const [enrolled, covered] = [new Map<number, Held[]>(), new Map<number, Held[]>()];
  const add = (to: Map<number, Held[]>, each: Held) =>
    to.set(each.worker, [...(to.get(each.worker) ?? []), each]);
  const day = lastDayOf(asked);
  for (const each of held) {
    const village = villages[each.worker]!;
    if (region !== "ID" && village !== region && !village.startsWith(`${region}.`)) continue;
    if (each.from <= asked && asked <= each.until) add(enrolled, each);
    if (each.days.some(([from, through]) => from <= day && day <= through)) add(covered, each);
  }
  const counts = (valuesOf: (held: Held[], worker: number) => readonly string[]) => {
    const found = new Map<string, number>();
    for (const [worker, those] of covered)
      for (const value of new Set(valuesOf(those, worker))) found.set(value, (found.get(value) ?? 0) + 1);
    return Object.fromEntries(found);
  };
  return {
    enrolled: enrolled.size,
    covered: covered.size,
    byScheme: counts((those) => those.map(({ scheme }) => scheme)),
    bySource: counts((those) => those.map(({ payer }) => payer)),
    byProgramme: counts((those) => those.flatMap(({ programmes }) => programmes)),
    byCategory: counts((_, worker) => [worker % 2 ? "BPD" : "PEKERJA_RENTAN"]),
    bySex: counts((_, worker) => [worker % 3 ? "MALE" : "FEMALE"]),
  };
}

async function counted() {
  const asked = REGIONS.flatMap((region) =>
    MONTHS.map((each) => ({ region, month: each, needs: { parts: true, reported: true } })),
  );
  const facts = await coverageFacts(graph.database.source, asked);
  return asked.map(({ region, month: each }, index) => {
    const found = facts[index];
    const counts = <T extends { covered: number }>(parts: readonly T[] = [], valueOf: (part: T) => string) =>
      Object.fromEntries(parts.map((part) => [valueOf(part), part.covered]));
    return {
      region,
      month: each,
      enrolled: found?.enrolled ?? 0,
      covered: found?.covered ?? 0,
      byScheme: counts(found?.byScheme, ({ scheme }) => scheme.code),
      bySource: counts(found?.bySource, ({ source }) => source),
      byProgramme: counts(found?.byProgramme, ({ programme }) => programme),
      byCategory: counts(found?.byCategory, ({ category }) => category),
      bySex: counts(found?.bySex, ({ sex }) => sex),
    };
  });
}

async function forget(): Promise<void> {
  await asProduct(graph.database.source, async (manager) => {
    for (const table of ["earlier_cover", "enrolment", "coverage", "coverage_delta", "region_reported"])
      await manager.query(`delete from ${table}`);
    await manager.query("update worker set domicile = $1", [VILLAGES[0]]);
  });
}

test("rollups equal a scan, whatever was enrolled, paid, stopped, moved and folded, in any order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      await forget();
      const model: Model = { villages: Array.from({ length: PEOPLE }, () => VILLAGES[0]!), held: [] };
      for (const each of steps) await take(model, each);
      const scanned = REGIONS.flatMap((region) =>
        MONTHS.map((each) => ({ region, month: each, ...expected(model, region, each) })),
      );
      expect(await counted()).toEqual(scanned);
      await fold(graph.database.source);
      expect(await counted()).toEqual(scanned);
      const left: unknown[] = await graph.database.source.query(
        "select 1 from coverage where persons <= 0 union all select 1 from coverage_delta",
      );
      expect(left).toEqual([]);
      await rebuildCoverage(graph.database.source);
      expect(await counted()).toEqual(scanned);
    }),
    { numRuns: 25 },
  );
}, 120_000);

test("changes and folds at the same time lose nothing", async () => {
  await forget();
  const model: Model = { villages: Array.from({ length: PEOPLE }, () => VILLAGES[0]!), held: [] };
  const enrolments = Array.from({ length: PEOPLE }, (_, worker) => ({
    kind: "enrol" as const,
    person: worker,
    scheme: "contoh-rentan" as const,
    payer: "CSR" as const,
    programmes: ["JKK"] as const,
    from: month("2026-01"),
    months: 12,
  }));
  await Promise.all(enrolments.flatMap((each) => [take(model, each), fold(graph.database.source)]));
  await Promise.all([
    rebuildCoverage(graph.database.source),
    take(model, { kind: "stop", held: 0, until: month("2026-02") }),
  ]);
  await fold(graph.database.source);
  const scanned = REGIONS.flatMap((region) =>
    MONTHS.map((each) => ({ region, month: each, ...expected(model, region, each) })),
  );
  expect(await counted()).toEqual(scanned);
});

test("a region that was reported stays so, though nobody of it is enrolled any more", async () => {
  await forget();
  const model: Model = { villages: Array.from({ length: PEOPLE }, () => VILLAGES[0]!), held: [] };
  const enrolment = { scheme: "hill-farmers", payer: "CSR", programmes: ["JKM"], months: 2 } as const;
  await take(model, { kind: "enrol", person: 1, from: month("2026-02"), ...enrolment });
  await take(model, { kind: "stop", held: 0, until: month("2025-12") });
  const ask = () =>
    coverageFacts(
      graph.database.source,
      ["2026-01", "2026-02"].map((each) => ({
        region: regionCode("99"),
        month: month(each),
        needs: { parts: false, reported: true },
      })),
    );
  const before = await ask();
  expect(before).toEqual([null, expect.objectContaining({ enrolled: 0, covered: 0, regionsReported: 1 })]);
  await fold(graph.database.source);
  expect(await ask()).toEqual(before);
});
