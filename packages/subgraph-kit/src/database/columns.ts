import {
  firstDayOf,
  localDate,
  type LocalDate,
  month,
  type Month,
  rupiah,
  type Rupiah,
} from "@payung/jamsostek";
import type { ColumnOptions, ValueTransformer } from "typeorm";

/** An amount: a bigint column, a Rupiah in the entity. Throws on what is not a safe whole number, never rounds. */
export function rupiahColumn(options: ColumnOptions = {}): ColumnOptions {
  return {
    ...options,
    type: "bigint",
    // The driver hands a bigint as text, which BigInt reads whole where Number would round.
    transformer: both<Rupiah, string>(
      (value) => String(rupiah(value)),
      (value) => rupiah(BigInt(value)),
    ),
  };
}

/** A day: a date column, a LocalDate in the entity. */
export function localDateColumn(options: ColumnOptions = {}): ColumnOptions {
  return { ...options, type: "date", transformer: both<LocalDate, string>(localDate, localDate) };
}

/** A month: a date column that holds its first day, so that SQL can compare and add; a Month in the entity. */
export function monthColumn(options: ColumnOptions = {}): ColumnOptions {
  return {
    ...options,
    type: "date",
    transformer: both<Month, string>((value) => firstDayOf(month(value)), monthOfFirstDay),
  };
}

function monthOfFirstDay(value: string): Month {
  const date = localDate(value);
  if (!date.endsWith("-01"))
    throw new RangeError(`A month column holds ${date}, which is not the first day of a month`);
  return month(date.slice(0, 7));
}

function both<Entity, Stored>(
  to: (value: Entity) => Stored,
  from: (value: Stored) => Entity,
): ValueTransformer {
  return { to: unlessMissing(to), from: unlessMissing(from) };
}

/** Leaves null (no value) and undefined (column not set) as they are. */
function unlessMissing<A, B>(convert: (value: A) => B) {
  return (value: A | null | undefined) => (value === null || value === undefined ? value : convert(value));
}
