import { createHash } from "node:crypto";
import { localDate } from "@payung/jamsostek";
import type { FundingSource, LocalDate, Programme } from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";

/** What a sample is made from: a scheme as the graph tells it, and villages in its region. */
export interface SampleScheme {
  readonly code: string;
  readonly region: RegionCode;
  /** At least one. */
  readonly categories: readonly WorkerCategory[];
  /** At least one. */
  readonly programmes: readonly Programme[];
  readonly payer: FundingSource;
  /** At least one. */
  readonly villages: readonly RegionCode[];
}

export interface SampleFacts {
  /** The sample's cover, budgets and claims lie around this day. */
  readonly today: LocalDate;
  readonly schemes: readonly SampleScheme[];
}

/** A generated person. Every subgraph makes the same one again from the same scheme, so that ids agree. */
export interface SamplePerson {
  /** As a worker's id: province, hyphen, ULID. Its time is 1970, which no real worker's id has. */
  readonly id: string;
  readonly name: string;
  readonly sex: "FEMALE" | "MALE";
  readonly birthDate: LocalDate;
  readonly category: WorkerCategory;
  readonly village: RegionCode;
  /** What claims and cover have to agree on: who died lost the cover and left heirs. */
  readonly fate: SampleFate;
}

export type SampleFate = "WELL" | "INJURED" | "DIED";

/** How many people the sample has in each scheme. */
export const SAMPLE_SIZE = 40;

/** The generated people of a scheme, always the same ones. "Contoh" is Indonesian for "example". */
export function samplePeople(scheme: SampleScheme): SamplePerson[] {
  return Array.from({ length: SAMPLE_SIZE }, (_, index) => samplePerson(scheme, index));
}

function samplePerson(scheme: SampleScheme, index: number): SamplePerson {
  const choose = <T>(what: string, among: readonly T[]): T =>
    among[numberFrom(`${scheme.code} ${index} ${what}`) % among.length]!;
  const village = scheme.villages[index % scheme.villages.length]!;
  const sex = choose("sex", ["FEMALE", "MALE"] as const);
  return {
    id: `${village.slice(0, 2)}-${sampleUlid(`${scheme.code} worker ${index}`)}`,
    name: `Contoh ${choose("first", GIVEN_NAMES[sex])} ${choose("second", FAMILY_NAMES)}`,
    sex,
    birthDate: birthDate(numberFrom(`${scheme.code} ${index} birth`)),
    category: scheme.categories[index % scheme.categories.length]!,
    village,
    fate: fateOf(index),
  };
}

/** Three of forty died, and three were injured at work. */
function fateOf(index: number): SampleFate {
  return ({ 5: "DIED", 9: "INJURED" } as const)[index % 13] ?? "WELL";
}

/** The number of a sample person's enrolment of a year. */
export function sampleEnrolmentId({ id }: Pick<SamplePerson, "id">, year: number): string {
  return `${id.slice(0, 2)}-${sampleUlid(`${id} enrolment ${year}`)}`;
}

/** The same ULID for the same words. */
export function sampleUlid(words: string): string {
  const digest = createHash("sha256").update(words).digest();
  return "0".repeat(10) + Array.from(digest.subarray(0, 16), (byte) => CROCKFORD[byte % 32]).join("");
}

/** The same whole number below 2^32 for the same words. */
export function numberFrom(words: string): number {
  return createHash("sha256").update(words).digest().readUInt32BE();
}

/** Somebody of working age for years to come: born 1966 to 2003. */
function birthDate(random: number): LocalDate {
  const [year, month, day] = [1966 + (random % 38), 1 + ((random >>> 8) % 12), 1 + ((random >>> 16) % 28)];
  return localDate([year, month, day].map((part) => String(part).padStart(2, "0")).join("-"));
}

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const GIVEN_NAMES = {
  FEMALE: ["Siti", "Dewi", "Sri", "Nurhayati", "Ratna", "Wati", "Maryam", "Lestari", "Yuni", "Rosmala"],
  MALE: ["Agus", "Budi", "Slamet", "Joko", "Rahmat", "Hasan", "Parlindungan", "Yusuf", "Dedi", "Made"],
} as const;

const FAMILY_NAMES = [
  "Susanto",
  "Wijaya",
  "Hidayat",
  "Siregar",
  "Saputra",
  "Nasution",
  "Kurniawan",
  "Rahman",
  "Purnama",
  "Setiawan",
  "Harahap",
  "Utami",
] as const;
