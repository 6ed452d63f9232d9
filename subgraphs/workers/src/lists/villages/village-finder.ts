import { regionCode } from "@payung/plugin-kit";
import type { RegionCode } from "@payung/plugin-kit";
import type { ListProblemCode } from "../problems/catalogue.js";
import { editDistance, lettersOf, mayBeNear } from "./edit-distance.js";
import { foldDistrictName, foldName, foldRegencyName, foldVillageName, saidKind } from "./fold-name.js";
import { createVillageIndex, describe } from "./village-index.js";
import type { NamedRegion, VillageIndex } from "./village-index.js";

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
const LONGEST_NAME = 200;
/** A list of nothing but unknown names gets suggestions for the first of them only, and not for ever. */
const MAX_SUGGESTIONS = 1000;
const MAX_COMPARED = 1_000_000;

/** Finds villages among those of a scheme's region, by code or by name as villages write it. */
export function createVillageFinder(regions: readonly NamedRegion[]): VillageFinder {
  const index = createVillageIndex(regions);
  const kept = new Map<string, FoundVillage>();
  const left = { suggestions: MAX_SUGGESTIONS, compared: MAX_COMPARED };
  const search = (query: VillageQuery): FoundVillage => {
    if (query.code !== "") return byCode(index, query);
    if (query.name === "") return { problem: { code: "VILLAGE_MISSING", values: {} } };
    const named = index.named(query.name);
    if (named.some((tier) => tier.length > 0)) return among(index, named, query);
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

function byCode(index: VillageIndex, { code, name }: VillageQuery): FoundVillage {
  const village = dotted(code);
  const official = village === undefined ? undefined : index.nameOf(village);
  if (village === undefined || official === undefined)
    return { problem: { code: "VILLAGE_CODE_UNKNOWN", values: {} } };
  if (
    name === "" ||
    index
      .named(name)
      .flat()
      .some((each) => each.code === village)
  )
    return { village };
  return { village, problem: { code: "VILLAGE_NAME_DIFFERS", values: { name: official } } };
}

/** "15.01.02.2003", also without its dots. */
function dotted(code: string): RegionCode | undefined {
  const digits = code.replace(/[.\s-]/g, "");
  if (!/^\d{10}$/.test(digits)) return undefined;
  return regionCode([digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].join("."));
}

/** Only where the district is written is the likelier taken: without it "Desa Baru" can be Baru of another district. */
function among(
  index: VillageIndex,
  named: readonly (readonly NamedRegion[])[],
  query: VillageQuery,
): FoundVillage {
  const tiers = named.map((tier) => tier.filter(({ code }) => liesWhereWritten(index, code, query)));
  const there = [...new Set(tiers.flat())];
  if (there.length === 0) return placed("VILLAGE_ELSEWHERE", index, [...new Set(named.flat())]);
  const likeliest = tiers.find((tier) => tier.length > 0)!;
  const chosen = query.district === "" ? there : ofSaidKind(likeliest, query.name);
  return chosen.length === 1 ? { village: chosen[0]!.code } : placed("VILLAGE_AMBIGUOUS", index, there);
}

function placed(code: ListProblemCode, index: VillageIndex, villages: readonly NamedRegion[]): FoundVillage {
  return { problem: { code, values: { villages: describe(index, villages) } } };
}

/** A district can have a desa and a kelurahan of one name. The fourth part of a kelurahan's code begins with 1. */
function ofSaidKind(villages: readonly NamedRegion[], name: string): readonly NamedRegion[] {
  const kind = saidKind(name);
  if (villages.length < 2 || kind === undefined) return villages;
  return villages.filter(({ code }) => (code.charAt(9) === "1") === (kind === "KELURAHAN"));
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
