import type { LocalDate } from "@payung/jamsostek";
import type { Candidate } from "../enrolling/candidate.js";
import { NiksOfList, readPerson, rowProblem } from "../lists/index.js";
import type { ListRow, PersonOptions, RowProblem } from "../lists/index.js";
import type { ImportOptions } from "../types/import-options.js";
import type { VillageFinder } from "../lists/index.js";

/** A row of a list as a person, or what is wrong with it. */
export interface ReadRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
  readonly candidate?: Candidate;
}

/** Reads the rows of one list, in their order: it remembers the NIKs that came before. */
export class RowsOfList {
  readonly niks: NiksOfList;
  readonly #person: PersonOptions;
  readonly #options: ImportOptions;

  /** @param rows how many there are in all */
  constructor(options: ImportOptions, villages: VillageFinder, on: LocalDate, rows: number) {
    this.niks = new NiksOfList(rows);
    this.#options = options;
    this.#person = {
      on,
      villages,
      allowSynthetic: options.synthetic,
      ...(options.category && { defaults: { category: options.category } }),
    };
  }

  read(row: ListRow): ReadRow {
    const { number, cells, faults, layout } = row;
    const { person, problems } = readPerson(row, this.#person);
    const all = faults.length === 0 ? problems : [...faults, ...problems];
    if (!person || faults.some(({ severity }) => severity === "ERROR"))
      return { number, cells, problems: all };
    const earlier = this.niks.add(person.nik, number);
    if (earlier !== undefined) {
      const heading = layout.headings[layout.columns.nik ?? 0] ?? null;
      return {
        number,
        cells,
        problems: [...all, rowProblem("NIK_TWICE", heading, { row: String(earlier) })],
      };
    }
    const { fromMonth, months } = this.#options;
    const candidate = { fromMonth, months, ...person, row: number };
    return { number, cells, problems: all, candidate };
  }
}
