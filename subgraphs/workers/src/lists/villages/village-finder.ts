import { levelOf, regionCode } from "@payung/plugin-kit";
import type { RegionCode } from "@payung/plugin-kit";
import type { ListProblemCode } from "../problems/catalogue.js";
import { editDistance, lettersOf, mayBeNear } from "./edit-distance.js";
import { foldDistrictName, foldName, foldRegencyName, foldVillageName } from "./fold-name.js";

/** A region as the graph knows it; of a village also its district and regency have to be there for their names. */
export interface NamedRegion {
  readonly code: RegionCode;
  readonly name: string;
}

/** How a list names a village; empty texts where it says nothing. */
export interface VillageQuery {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  readonly regency: string;
}

export interface VillageProblem {
  readonly code: ListProblemCode;
  readonly values: Readonly<Record<string, string>>;
}

export interface FoundVillage {
  readonly village?: RegionCode;
  /** With a village it is a warning. */
  readonly problem?: VillageProblem;
}

export interface VillageFinder {
  find(query: VillageQuery): FoundVillage;
}

/** How many answers are kept: the rows of a list name the same villages again and again. */
const MAX_KEPT = 20_000;
const MAX_NAMED = 5;
const LONGEST_NAME = 200;
/** A list of nothing but unknown names gets suggestions for the first of them only, and not for ever. */
const MAX_SUGGESTIONS = 1000;
const MAX_COMPARED = 1_000_000;

/** Finds villages among those of a scheme's region, by code or by name as villages write it. */
export function createVillageFinder(regions: readonly NamedRegion[]): VillageFinder {
  const index = createIndex(regions);
  const kept = new Map<string, FoundVillage>();
  const left = { suggestions: MAX_SUGGESTIONS, compared: MAX_COMPARED };
  const search = (query: VillageQuery): FoundVillage => {
    if (query.code !== "") return byCode(index, query);
    if (query.name === "") return { problem: { code: "VILLAGE_MISSING", values: {} } };
    const named = index.named(query.name);
    if (named.length > 0) return among(index, named, query);
    left.suggestions -= 1;
    return left.suggestions < 0 ? UNKNOWN : unknown(index, query, left);
  };
  return {
    find(query) {
      if (Object.values(query).some((text: string) => text.length > LONGEST_NAME)) return UNKNOWN;
      const key = `${query.code}|${query.name}|${query.district}|${query.regency}`;
      const before = kept.get(key);
      if (before !== undefined) return before;
      if (kept.size >= MAX_KEPT) kept.clear();
      const found = search(query);
      kept.set(key, found);
      return found;
    },
  };
}

const UNKNOWN: FoundVillage = { problem: { code: "VILLAGE_UNKNOWN", values: {} } };

type VillageIndex = ReturnType<typeof createIndex>;

function createIndex(regions: readonly NamedRegion[]) {
  const names = new Map<string, string>(regions.map(({ code, name }) => [code, name]));
  const villages = regions.filter(({ code }) => levelOf(code) === "VILLAGE");
  const byWholeName = grouped(villages, foldName);
  const byBareName = grouped(villages, foldVillageName);
  return {
    villages,
    nameOf: (code: string) => names.get(code),
    /** The whole name first: some villages are called Desa Baru and some Baru. */
    named(name: string): readonly NamedRegion[] {
      const bare = foldVillageName(name);
      return byWholeName.get(foldName(name)) ?? byWholeName.get(bare) ?? byBareName.get(bare) ?? [];
    },
    candidates: Array.from(byBareName, ([name, of]) => ({ name, letters: lettersOf(name), villages: of })),
    districtOf: (code: string) => names.get(code.slice(0, 8)) ?? code.slice(0, 8),
    regencyOf: (code: string) => names.get(code.slice(0, 5)) ?? code.slice(0, 5),
  };
}

function grouped(
  villages: readonly NamedRegion[],
  fold: (name: string) => string,
): ReadonlyMap<string, readonly NamedRegion[]> {
  const groups = new Map<string, NamedRegion[]>();
  for (const village of villages) {
    const name = fold(village.name);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [village]);
    else group.push(village);
  }
  return groups;
}

function byCode(index: VillageIndex, { code, name }: VillageQuery): FoundVillage {
  const village = dotted(code);
  const official = village === undefined ? undefined : index.nameOf(village);
  if (village === undefined || official === undefined)
    return { problem: { code: "VILLAGE_CODE_UNKNOWN", values: {} } };
  if (name === "" || index.named(name).some((each) => each.code === village)) return { village };
  return { village, problem: { code: "VILLAGE_NAME_DIFFERS", values: { name: official } } };
}

/** "15.01.02.2003", also without its dots. */
function dotted(code: string): RegionCode | undefined {
  const digits = code.replace(/[.\s-]/g, "");
  if (!/^\d{10}$/.test(digits)) return undefined;
  return regionCode([digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].join("."));
}

function among(index: VillageIndex, named: readonly NamedRegion[], query: VillageQuery): FoundVillage {
  const there = named.filter(({ code }) => liesWhereWritten(index, code, query));
  if (there.length === 1) return { village: there[0]!.code };
  const code = there.length === 0 ? "VILLAGE_ELSEWHERE" : "VILLAGE_AMBIGUOUS";
  return { problem: { code, values: { villages: describe(index, there.length === 0 ? named : there) } } };
}

function liesWhereWritten(index: VillageIndex, code: string, { district, regency }: VillageQuery): boolean {
  const inDistrict =
    district === "" || foldDistrictName(index.districtOf(code)) === foldDistrictName(district);
  return inDistrict && (regency === "" || sameRegency(index.regencyOf(code), regency));
}

/** "Kota X" is not "Kabupaten X", but a bare "X" can be either. */
function sameRegency(official: string, written: string): boolean {
  const [a, b] = [foldRegencyName(official), foldRegencyName(written)];
  const saysRegency = foldName(written) !== b;
  return a === b || (!saysRegency && a === `KOTA${b}`);
}

function unknown(index: VillageIndex, query: VillageQuery, left: { compared: number }): FoundVillage {
  const nearest = nearestTo(index, query, left);
  if (nearest.length === 0) return UNKNOWN;
  return { problem: { code: "VILLAGE_UNKNOWN_NEAREST", values: { nearest: describe(index, nearest) } } };
}

/** Villages whose names differ in a letter or two, those in the written district alone where there are any. */
function nearestTo(
  index: VillageIndex,
  query: VillageQuery,
  left: { compared: number },
): readonly NamedRegion[] {
  const wanted = foldVillageName(query.name).slice(0, 60);
  const letters = lettersOf(wanted);
  let best = wanted.length <= 5 ? 1 : 2;
  let found: NamedRegion[] = [];
  for (const candidate of index.candidates) {
    if (!mayBeNear(letters, candidate.letters, best)) continue;
    left.compared -= 1;
    if (left.compared < 0) break;
    const distance = editDistance(wanted, candidate.name, best);
    if (distance > best) continue;
    if (distance < best) found = [];
    best = distance;
    found.push(...candidate.villages);
  }
  const there = found.filter(({ code }) => liesWhereWritten(index, code, query));
  return there.length > 0 ? there : found;
}

/** "Sungai Contoh (district, regency, code)", some of them. */
function describe(index: VillageIndex, villages: readonly NamedRegion[]): string {
  const shown = villages
    .slice(0, MAX_NAMED)
    .map(({ code, name }) => `${name} (${index.districtOf(code)}, ${index.regencyOf(code)}, ${code})`);
  return shown.join("; ") + (villages.length > MAX_NAMED ? "; …" : "");
}
