import type { Message } from "@payung/jamsostek";
import { levelOf, liesIn, regionCode } from "@payung/plugin-kit";
import type { RegionCode, RegionLevel } from "@payung/plugin-kit";
import { STATED_YEARS, isStatedFor } from "./grant.js";
import { countOfToday, countOn, regionTotal } from "./region-totals.js";
import type { OfficialCount, RegionTotal } from "./region-totals.js";
import { jambiBkbk } from "./schemes/bkbk.js";
import { villagePlan } from "./village-plan.js";
import type { VillagePlan } from "./village-plan.js";

/** What the graph says of the grant in one region and year; what is null has its reason beside it. */
export interface BkbkPlan {
  readonly year: number;
  readonly perVillage: VillagePlan | null;
  readonly whenRegulated: RegionTotal | null;
  readonly today: RegionTotal | null;
  readonly notes: readonly Message[];
  readonly missingReason: Message | null;
}

const JAMBI = regionCode("15");
const TERMS = jambiBkbk.terms.periods[0]!;

/** The plan, or null for a region outside Jambi. @param counts the region's villages by each regulation */
export function bkbkPlan(code: RegionCode, counts: readonly OfficialCount[], year: number): BkbkPlan | null {
  if (!liesIn(code, JAMBI)) return null;
  const level = levelOf(code);
  const nothing = { year, perVillage: null, whenRegulated: null, today: null, notes: [] };
  if (!isStatedFor(year)) return { ...nothing, missingReason: OUTSIDE_YEARS };
  const perVillage = villagePlan(year);
  if (level === "VILLAGE")
    return { ...nothing, perVillage, notes: notesOn(level, code), missingReason: null };
  const [then, now] = [countOn(counts, TERMS.from), countOfToday(counts)];
  return {
    year,
    perVillage,
    whenRegulated: then ? regionTotal(then, year) : null,
    today: now ? regionTotal(now, year) : null,
    notes: notesOn(level, code),
    missingReason: then && now ? null : NO_COUNT,
  };
}

function notesOn(level: RegionLevel, code: RegionCode): Message[] {
  if (level !== "VILLAGE") return [TWO_WAYS];
  return /\.1\d{3}$/.test(code) ? [KELURAHAN] : [];
}

const OUTSIDE_YEARS: Message = {
  id: `Besar BKBK diketahui untuk tahun ${STATED_YEARS.first} sampai ${STATED_YEARS.last}; pada tahun lain tidak disebut.`,
  en: `The amount of the BKBK grant is known for ${STATED_YEARS.first} to ${STATED_YEARS.last}; what it is in other years is not stated.`,
};

const NO_COUNT: Message = {
  id: "Jumlah desa dan kelurahan wilayah ini menurut peraturan waktu itu atau sekarang tidak diketahui, maka jumlah keseluruhannya tidak dihitung.",
  en: "How many villages this region had by the regulation then or has now is not known, so that total is not computed.",
};

const TWO_WAYS: Message = {
  id: "Desa mempunyai APBDes, kelurahan tidak: dana sampai ke keduanya lewat jalan yang berbeda.",
  en: "A desa has a budget of its own (APBDes), a kelurahan has none: the money reaches them by different ways.",
};

const KELURAHAN: Message = {
  id: "Kelurahan tidak mempunyai APBDes; lewat jalan mana dana ini sampai tidak disebut.",
  en: "A kelurahan has no budget of its own (APBDes); by which way the money reaches it is not stated.",
};
