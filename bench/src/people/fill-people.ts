import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { withClient } from "@payung/subgraph-kit";
import { from as copyFrom } from "pg-copy-streams";

/** How many people, and in how many villages of each regency, the scratch database holds. */
export const PEOPLE = Number(process.env["PAYUNG_BENCH_PEOPLE"] ?? 2_000_000);
const VILLAGES_OF_REGENCY = 10;

const CATEGORIES = ["PEKERJA_RENTAN", "PEKERJA_RENTAN_DESA", "NON_ASN", "BPD"];
const FIRST = [
  "Siti",
  "Dewi",
  "Sri",
  "Ratna",
  "Wati",
  "Agus",
  "Budi",
  "Slamet",
  "Joko",
  "Hasan",
  "Yusuf",
  "Made",
];
const SYLLABLES = ["ba", "di", "ku", "la", "ma", "na", "pu", "ri", "sa", "ti", "wa", "yo", "hu", "ge", "lo"];

export interface Fill {
  /** Of the role that owns the tables, which COPY may fill. */
  readonly ownerUrl: string;
  /** All villages of the nation, in the order of their codes. */
  readonly villages: readonly string[];
  /** Codes of schemes. */
  readonly schemes: readonly string[];
  /** The year in which all are enrolled. */
  readonly year: number;
}

/** Generated people with an enrolment each, by COPY. One in a hundred was registered in another province. */
export async function fillPeople({ ownerUrl, villages, schemes, year }: Fill): Promise<void> {
  const chosen = [...byRegency(villages).values()].flatMap((each) => each.slice(0, VILLAGES_OF_REGENCY));
  const each = (row: (n: number, village: string) => string) =>
    Readable.from(
      lines(PEOPLE, (n) => row(n, chosen[n % chosen.length]!)),
      { objectMode: false },
    );
  const provinceOf = (n: number, village: string) =>
    (n % 100 === 7 ? chosen[(n * 31) % chosen.length]! : village).slice(0, 2);
  await withClient(ownerUrl, async (client) => {
    const copy = (table: string, rows: Readable) =>
      pipeline(rows, client.query(copyFrom(`copy ${table} from stdin`)));
    await client.query("drop index worker_name_trigrams");
    await copy(
      "worker (province, id, nik_sealed, name, birth_date, sex, category, domicile, synthetic)",
      each((n, village) => {
        const province = provinceOf(n, village);
        const sealed = `\\\\x${randomBytes(46).toString("hex")}`;
        const born = `19${60 + (n % 40)}-0${1 + (n % 9)}-${10 + (n % 18)}`;
        const sex = n % 3 ? "FEMALE" : "MALE";
        return [
          province,
          idOf(province, n),
          sealed,
          nameOf(n),
          born,
          sex,
          CATEGORIES[n % 4],
          village,
          "t",
        ].join("\t");
      }),
    );
    await client.query("create index worker_name_trigrams on worker using gin (name gin_trgm_ops)");
    await copy(
      `enrolment (province, id, worker_id, scheme, terms_from, village, category, programmes, payer, from_month,
        until_month, covered_from, months_paid, paid_through, enrolled_on, enrolled_by)`,
      each((n, village) => {
        const province = provinceOf(n, village);
        const id = idOf(province, n);
        const paid = n % 5 === 0 ? ["\\N", 0, "\\N"] : [`${year}-01-01`, 12, `${year}-12-31`];
        const scheme = schemes[Math.floor(n / chosen.length) % schemes.length];
        const about = [
          `${year}-01-01`,
          village,
          CATEGORIES[n % 4],
          "{JKK,JKM}",
          n % 2 ? "APBD_PROVINCE" : "BKBK",
        ];
        const months = [`${year}-01-01`, `${year}-12-01`, ...paid, `${year}-01-01`, "bench"];
        return [province, id, id, scheme, ...about, ...months].join("\t");
      }),
    );
    await client.query("analyze worker; analyze enrolment");
  });
}

function byRegency(villages: readonly string[]): Map<string, string[]> {
  const regencies = new Map<string, string[]>();
  for (const village of villages) {
    const regency = village.slice(0, 5);
    const known = regencies.get(regency);
    if (known) known.push(village);
    else regencies.set(regency, [village]);
  }
  return regencies;
}

/** In pieces of some rows, so that the stream is not asked for each. */
function* lines(count: number, row: (n: number) => string): Generator<string> {
  let piece = "";
  for (let n = 0; n < count; n++) {
    piece += `${row(n)}\n`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

/** Well formed: a province and 26 characters. */
function idOf(province: string, n: number): string {
  return `${province}-${String((n * 7_919) % 10_000_019).padStart(9, "0")}${String(n).padStart(17, "0")}`;
}

function nameOf(n: number): string {
  const syllable = (place: number) => SYLLABLES[Math.floor(n / place) % SYLLABLES.length]!;
  const last = syllable(1) + syllable(15) + syllable(225) + syllable(3_375);
  return `Contoh ${FIRST[n % FIRST.length]} ${last[0]!.toUpperCase()}${last.slice(1)}`;
}
