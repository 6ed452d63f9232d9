import { ageOn, parseNik } from "@payung/jamsostek";
import type { LocalDate, Month, Nik, NikFacts, NikSex } from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import type { ListRow } from "../list-row.js";
import type { RowProblem } from "../problems/problem.js";
import type { VillageFinder } from "../villages/village-finder.js";
import { dateAfterPlace, readBirthDate } from "./read-birth-date.js";
import { isReadable, readName } from "./read-name.js";
import { readMonth, readMonthCount, readMonthOfYear } from "./read-months.js";
import { RowReader } from "./row-reader.js";
import { CATEGORY_WORDS, categoryOf, sexOf, yesOrNo } from "./words.js";

/** A person as a list tells of one. */
export interface ListedPerson {
  readonly nik: Nik;
  readonly name: string;
  readonly birthDate: LocalDate;
  readonly sex: NikSex;
  readonly category: WorkerCategory;
  readonly village: RegionCode;
  readonly occupation?: string;
  readonly extremelyPoor?: boolean;
  readonly sponsoredByCompany?: boolean;
  readonly fromMonth?: Month;
  /** 1 to 12. */
  readonly months?: number;
}

export interface PersonOptions {
  /** The day by which ages and two-digit years are read. */
  readonly on: LocalDate;
  readonly villages: VillageFinder;
  /** For rows that do not say it themselves. */
  readonly defaults?: { readonly category?: WorkerCategory; readonly village?: RegionCode };
  /** Take made-up NIKs (of the province 99): for lists that are marked synthetic. */
  readonly allowSynthetic?: boolean;
}

export interface PersonReading {
  /** There only when no problem is an ERROR. */
  readonly person?: ListedPerson;
  readonly problems: readonly RowProblem[];
}

const YOUNGEST = 10;
const OLDEST = 110;

/** A row as a person, or what is wrong with it: everything at once, so that a village corrects it in one go. */
export function readPerson(row: ListRow, options: PersonOptions): PersonReading {
  const reader = new RowReader(row);
  const facts = readNik(reader, options);
  const name = readName(reader);
  const birthDate = readBirth(reader, facts, options.on);
  const sex = readSex(reader, facts);
  const category = readCategory(reader, options);
  const village = readVillage(reader, facts, options);
  const details = readDetails(reader, options.on);
  if (reader.wrong || !facts || !name || !birthDate || !sex || !category || !village) {
    return { problems: reader.problems };
  }
  const person = { nik: facts.nik, name, birthDate, sex, category, village, ...details };
  return { person, problems: reader.problems };
}

function readNik(reader: RowReader, options: PersonOptions): NikFacts | undefined {
  if (reader.isRefused("nik")) return undefined;
  const text = reader.text("nik");
  if (text === "") return reader.report("NIK_MISSING", "nik");
  if (reader.is("nik", "NUMBER") && mayBeRounded(text)) return reader.report("NIK_AS_NUMBER", "nik");
  const asWritten = parseNik(text, options);
  // Some write groups of digits, 9900 0212-0380.0001.
  const retry = asWritten.fault?.code === "NIK_NOT_16_DIGITS" && text.length <= 40;
  const { facts, fault } = retry ? parseNik(text.replace(/[\s.'’`-]/g, ""), options) : asWritten;
  if (fault) reader.report(fault.code, "nik");
  return facts;
}

/** Excel keeps 15 digits and puts a 0 for the 16th; another last digit was written by a program that kept them all. */
function mayBeRounded(text: string): boolean {
  return text.length === 16 && (text.endsWith("0") || !Number.isSafeInteger(Number(text)));
}

function readBirth(reader: RowReader, facts: NikFacts | undefined, on: LocalDate): LocalDate | undefined {
  const field = reader.text("birthDate") === "" ? "birthPlaceAndDate" : "birthDate";
  if (reader.isRefused("birthDate") || reader.isRefused(field)) return undefined;
  const cell = field === "birthDate" ? reader.text(field) : dateAfterPlace(reader.text(field));
  if (cell === "") return facts && plausible(reader, "nik", facts.birthDate, on);
  const { date, code, values } = readBirthDate(cell, on, reader.row.layout.daysFrom1904);
  if (code !== undefined) reader.report(code, field, values);
  if (date === undefined || plausible(reader, field, date, on) === undefined) return undefined;
  // The NIK does not tell the century.
  if (facts && facts.birthDate.slice(2) !== date.slice(2)) reader.report("NIK_BIRTH_DATE_DIFFERS", field);
  return date;
}

function plausible(
  reader: RowReader,
  field: "birthDate" | "birthPlaceAndDate" | "nik",
  date: LocalDate,
  on: LocalDate,
): LocalDate | undefined {
  const years = Number(on.slice(0, 4)) - Number(date.slice(0, 4));
  // Most are far from both ends, and counting an age takes longer than all else that is done with a day.
  if (years > YOUNGEST && years < OLDEST) return date;
  if (date > on) return reader.report("BIRTH_DATE_FUTURE", field);
  const age = ageOn(date, on);
  if (age < YOUNGEST) return reader.report("BIRTH_DATE_CHILD", field, { age });
  if (age > OLDEST) return reader.report("BIRTH_DATE_TOO_OLD", field, { age });
  return date;
}

function readSex(reader: RowReader, facts: NikFacts | undefined): NikSex | undefined {
  if (reader.isRefused("sex")) return undefined;
  const text = reader.text("sex");
  if (text === "") return facts?.sex;
  const sex = sexOf(text);
  if (sex === undefined) return reader.report("SEX_UNKNOWN", "sex");
  if (facts && facts.sex !== sex) reader.report("NIK_SEX_DIFFERS", "sex");
  return sex;
}

function readCategory(reader: RowReader, { defaults }: PersonOptions): WorkerCategory | undefined {
  if (reader.isRefused("category")) return undefined;
  const text = reader.text("category");
  const category = text === "" ? defaults?.category : categoryOf(text);
  if (category !== undefined) return category;
  if (text === "") return reader.report("CATEGORY_MISSING", "category");
  const allowed = Object.values(CATEGORY_WORDS).join(", ");
  return reader.report("CATEGORY_UNKNOWN", "category", { allowed });
}

function readVillage(
  reader: RowReader,
  facts: NikFacts | undefined,
  { villages, defaults }: PersonOptions,
): RegionCode | undefined {
  const fields = ["villageCode", "village", "district", "regency"] as const;
  if (fields.some((field) => reader.isRefused(field))) return undefined;
  const [code, name, district, regency] = fields.map((field) => reader.text(field)) as [
    string,
    string,
    string,
    string,
  ];
  const isGiven = code === "" && name === "" && defaults?.village !== undefined;
  const { village, problem } = isGiven
    ? { village: defaults.village }
    : villages.find({ code, name, district, regency });
  if (problem) reader.report(problem.code, code === "" ? "village" : "villageCode", problem.values);
  if (village && facts && !facts.synthetic && !village.startsWith(facts.district.slice(0, 2))) {
    reader.report("NIK_ISSUED_ELSEWHERE", "nik");
  }
  return village;
}

type Details = Pick<
  ListedPerson,
  "occupation" | "extremelyPoor" | "sponsoredByCompany" | "fromMonth" | "months"
>;

/** What a list may leave out: only what it says is there. */
function readDetails(reader: RowReader, on: LocalDate): Details {
  const details: { -readonly [key in keyof Details]: Details[key] } = {};
  const occupation = reader.text("occupation");
  if (occupation !== "" && occupation !== "-" && !reader.isRefused("occupation")) {
    if (isReadable(occupation)) details.occupation = occupation.replace(/\s+/g, " ");
    else reader.report("OCCUPATION_UNREADABLE", "occupation");
  }
  for (const field of ["extremelyPoor", "sponsoredByCompany"] as const) {
    const text = reader.text(field);
    if (text === "" || text === "-" || reader.isRefused(field)) continue;
    const said = yesOrNo(text);
    if (said === undefined) reader.report("YES_NO_UNKNOWN", field);
    else details[field] = said;
  }
  readPeriod(reader, on, details);
  return details;
}

function readPeriod(reader: RowReader, on: LocalDate, details: { fromMonth?: Month; months?: number }): void {
  const from = reader.text("fromMonth");
  if (from !== "" && !reader.isRefused("fromMonth")) {
    const year = on.slice(0, 4);
    const bare = readMonthOfYear(from, year);
    const month = bare ?? readMonth(from);
    if (bare !== undefined) reader.report("MONTH_WITHOUT_YEAR", "fromMonth", { year });
    if (month === undefined) reader.report("MONTH_UNREADABLE", "fromMonth");
    else details.fromMonth = month;
  }
  const count = reader.text("months");
  if (count === "" || reader.isRefused("months")) return;
  const months = readMonthCount(count);
  if (months === undefined) reader.report("MONTHS_UNREADABLE", "months");
  else details.months = months;
}
