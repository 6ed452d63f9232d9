import { FUNDING_SOURCES, PROGRAMMES, isMonth, month } from "@payung/jamsostek";
import type { FundingSource, Month, Programme } from "@payung/jamsostek";
import { WORKER_CATEGORIES } from "@payung/plugin-kit";
import type { RegisteredScheme, Registry } from "@payung/plugin-kit";
import { codedError, knownScheme } from "@payung/subgraph-kit";
import { FIELDS } from "../lists/index.js";
import { WhenCoveredEnum, WhenShortEnum } from "../types/import-options.js";
import type { ImportOptions } from "../types/import-options.js";

/** What a list is sent in with, beside its rows. */
export interface ImportRequest {
  readonly registered: RegisteredScheme;
  readonly options: ImportOptions;
  readonly dryRun: boolean;
  readonly fileName: string | null;
}

const LONGEST_FILE_NAME = 200;
const MONTHS_OF_YEAR = 12;

/** Reads the address's parameters. @throws coded errors that name the parameter, what it holds and what is allowed */
export function readImportRequest(registry: Registry, given: URLSearchParams): ImportRequest {
  const code = given.get("scheme") ?? "";
  const registered = registry.scheme(knownScheme(registry, code, "scheme").code)!;
  const oneOf = <T extends string>(name: string, words: readonly T[]): T | null => {
    const value = given.get(name);
    if (value === null || value === "") return null;
    if (words.includes(value as T)) return value as T;
    throw badParameter(name, value, words.join(", "));
  };
  const options = {
    fromMonth: monthOf(given),
    months: monthCount(given),
    category: oneOf("category", WORKER_CATEGORIES),
    payer: oneOf<FundingSource>("payer", FUNDING_SOURCES),
    programmes: programmesOf(given),
    whenShort: oneOf("whenShort", Object.values(WhenShortEnum)) ?? "REFUSE",
    whenCovered: oneOf("whenCovered", Object.values(WhenCoveredEnum)) ?? "REFUSE",
    columns: columnsOf(given),
    synthetic: given.get("synthetic") === "1",
  } as const;
  const name = given.get("fileName");
  return {
    registered,
    options,
    dryRun: given.get("dryRun") === "1",
    fileName: name === null ? null : name.replace(/[^\p{L}\p{N} ._()-]/gu, "_").slice(0, LONGEST_FILE_NAME),
  };
}

function monthOf(given: URLSearchParams): Month {
  const value = given.get("fromMonth") ?? "";
  if (isMonth(value)) return month(value);
  throw badParameter("fromMonth", value, "2027-01");
}

function monthCount(given: URLSearchParams): number {
  const value = given.get("months");
  if (value === null) return MONTHS_OF_YEAR;
  const count = Number(value);
  if (/^\d{1,2}$/.test(value) && count >= 1 && count <= 12) return count;
  throw badParameter("months", value, "1..12");
}

function programmesOf(given: URLSearchParams): readonly Programme[] | null {
  const value = given.get("programmes");
  if (value === null || value === "") return null;
  const programmes = [...new Set(value.split(","))];
  const known = programmes.filter((each): each is Programme => PROGRAMMES.includes(each as Programme));
  if (known.length === programmes.length) return known;
  throw badParameter("programmes", value, PROGRAMMES.join(", "));
}

/** "column.NIK=No KTP": the heading of the list that holds a field. */
function columnsOf(given: URLSearchParams): Record<string, string> {
  const columns: Record<string, string> = {};
  for (const [name, heading] of given) {
    if (!name.startsWith("column.")) continue;
    const asked = name.slice("column.".length).toLowerCase();
    const field = Object.keys(FIELDS).find((each) => each.toLowerCase() === asked);
    if (field === undefined) throw badParameter(name, heading, Object.keys(FIELDS).join(", "));
    columns[heading] = field;
  }
  return columns;
}

function badParameter(field: string, value: string, allowed: string): Error {
  return codedError("INVALID_PARAMETER", { name: field, value: value.slice(0, 40), allowed }, field);
}
