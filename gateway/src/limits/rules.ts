import type { Message } from "@payung/jamsostek";
import type { GraphQLError } from "graphql";
import { tooLarge } from "./too-large.js";

/** The refusals, each with its rule in words and what was found. */
function rule(id: string, en: string): GraphQLError {
  return tooLarge({ id, en } satisfies Message);
}

export function bodyTooLarge(most: number): GraphQLError {
  return rule(
    `isi permintaan paling besar ${most} bita.`,
    `the body of a request has at most ${most} bytes.`,
  );
}

export function tooManyTokens(most: number): GraphQLError {
  return rule(
    `teksnya paling banyak ${most} token (nama, nilai dan tanda baca).`,
    `its text has at most ${most} tokens (names, values and punctuation).`,
  );
}

export function tooDeepValues(): GraphQLError {
  return rule(
    "paling banyak beberapa ratus tingkat nilai di dalam nilai.",
    "at most a few hundred levels of values within values.",
  );
}

export function tooLongToPlan(milliseconds: number): GraphQLError {
  return rule(
    `rencana pengambilannya harus selesai dalam ${milliseconds} milidetik; pecah kuerinya.`,
    `the plan to fetch it has to be made within ${milliseconds} milliseconds; split the query.`,
  );
}

/** What is counted over a whole query, fragments written out. */
const COUNTED = {
  fields: {
    id: "field, dengan setiap fragmen dihitung di tempat ia dipakai",
    en: "fields, each fragment counted where it is used",
  },
  aliases: {
    id: "alias, dengan setiap fragmen dihitung di tempat ia dipakai",
    en: "aliases, each fragment counted where it is used",
  },
  directives: {
    id: "direktif, dengan setiap fragmen dihitung di tempat ia dipakai",
    en: "directives, each fragment counted where it is used",
  },
  directivesAtOnePlace: { id: "direktif di satu tempat", en: "directives at one place" },
  depth: { id: "tingkat field di dalam field", en: "levels of fields within fields" },
} as const satisfies Record<string, Message>;

export type Counted = keyof typeof COUNTED;

export function tooMany(what: Counted, most: number, found: number): GraphQLError {
  const { id, en } = COUNTED[what];
  const count =
    found > 1_000_000_000 ? { id: "jauh lebih banyak", en: "far more" } : { id: found, en: found };
  return rule(
    `paling banyak ${most} ${id}; kueri ini memiliki ${count.id}.`,
    `at most ${most} ${en}; this query has ${count.en}.`,
  );
}

export function tooManyRows(most: number, found: number): GraphQLError {
  const [limit, asked] = [most, found].map((count) => String(Math.round(count)));
  return rule(
    `paling banyak ${limit} baris dapat diminta sekaligus, dihitung dari "first" setiap halaman; kueri ini meminta sampai ${asked}. Perkecil "first" atau pecah kuerinya.`,
    `at most ${limit} rows can be asked for at once, counted by the "first" of each page; this query asks for up to ${asked}. Lower "first" or split the query.`,
  );
}
