import { rupiah } from "@payung/jamsostek";
import type { PersonCount } from "./suppress-few.js";

/** By what claims are counted beside all of them. */
export type Part = "PROGRAMME" | "CATEGORY" | "SCHEME" | "STATUS" | "BENEFIT" | "SCHOLARSHIP";

/** The claims with one value of a part. */
export interface PartCount extends PersonCount {
  readonly value: string;
}

/** In the order of their values; a part that no claim has is left out. */
export type PartCounts = Readonly<Partial<Record<Part, readonly PartCount[]>>>;

/** One list for each column, which JSON carries in a third of the time of as many objects. */
export interface PartColumns {
  /** Which of those asked for, from 1. */
  readonly nr: readonly number[] | null;
  readonly part: readonly Part[];
  readonly value: readonly string[];
  readonly cases: readonly number[];
  readonly persons: readonly number[];
  readonly due: readonly number[];
  readonly paid: readonly number[];
}

const COLUMNS = ["nr", "part", "value", "cases", "persons", "due", "paid"] satisfies (keyof PartColumns)[];

/** An expression beside `asked`: what is folded and what is not yet of the parts in $3, not summed. */
export const PART_COLUMNS = `(
  select json_build_object(${COLUMNS.map((column) => `'${column}', json_agg(${column})`).join(", ")}) from (
    ${["claim_count", "claim_delta"]
      .map(
        (table) =>
          `select ${COLUMNS.join(", ")} from asked join ${table} using (region, year) where part = any($3)`,
      )
      .join(" union all ")}
  ) as known)`;

/** The counts of each of those asked for. */
export function partCounts(columns: PartColumns, asked: number): PartCounts[] {
  const all = Array.from({ length: asked }, (): Partial<Record<Part, Sum[]>> => ({}));
  for (let row = 0; row < (columns.nr?.length ?? 0); row += 1) {
    const counts = (all[columns.nr![row]! - 1]![columns.part[row]!] ??= []);
    addRow(counts, columns, row);
  }
  return all.map(
    (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([part, counts]) => [part, inOrder(counts)]),
      ) as PartCounts,
  );
}

type Sum = { -readonly [Key in keyof PartCount]: PartCount[Key] };

function addRow(counts: Sum[], columns: PartColumns, row: number): void {
  const value = columns.value[row]!;
  const [cases, persons] = [columns.cases[row]!, columns.persons[row]!];
  const [due, paid] = [columns.due[row]!, columns.paid[row]!];
  const known = counts.find((count) => count.value === value);
  if (!known) {
    // What a change takes away is a number below zero, until it is summed: no rupiah yet.
    counts.push({ value, cases, persons, due: due as Sum["due"], paid: paid as Sum["paid"] });
    return;
  }
  known.cases += cases;
  known.persons += persons;
  known.due = (known.due + due) as Sum["due"];
  known.paid = (known.paid + paid) as Sum["paid"];
}

function inOrder(counts: readonly Sum[]): PartCount[] {
  const left = counts.filter(({ cases }) => cases > 0).toSorted((a, b) => (a.value < b.value ? -1 : 1));
  for (const count of left) {
    count.due = rupiah(count.due);
    count.paid = rupiah(count.paid);
  }
  return left;
}
