import { coverText, fillMessage, joinMessages } from "@payung/jamsostek";
import type { CoverText, LocalDate, Message, Programme } from "@payung/jamsostek";
import { NOT_STATED } from "@payung/plugin-kit";
import type { Registry, SchemeTerms } from "@payung/plugin-kit";
import { asCoded } from "@payung/subgraph-kit";
import { CATEGORY_WORDS } from "./category-words.js";

/** A programme's words for members, and what one scheme makes of them. */
export interface ShownText extends CoverText {
  /** What no source states; null where all is stated. */
  readonly caution: Message | null;
  /** Whom the scheme is for and whether it adds to the law; null where no scheme is asked about. */
  readonly scheme: Message | null;
}

/** @throws coded NO_RULE_IN_FORCE naming the argument "on" */
export function nationalText(programme: Programme, on: LocalDate): ShownText {
  return { ...textOn(programme, on), caution: null, scheme: null };
}

/** The words about what a scheme pays for by its terms of a day; none on a day without terms. @throws as nationalText() */
export function schemeTexts(registry: Registry, code: string, on: LocalDate): ShownText[] {
  const registered = registry.scheme(code);
  const terms = registered && registry.termsOn(registered.scheme, on)?.value;
  if (!terms) return [];
  const stated = terms.programmes !== NOT_STATED;
  const programmes = stated ? terms.programmes : USUAL;
  const about = { caution: stated ? null : PROGRAMMES_NOT_STATED, scheme: schemeLine(terms) };
  return programmes.map((programme) => ({ ...textOn(programme, on), ...about }));
}

/** What regional schemes pay for where nobody says otherwise. */
const USUAL: readonly Programme[] = ["JKK", "JKM"];

function textOn(programme: Programme, on: LocalDate): CoverText {
  return asCoded(() => coverText(programme, on));
}

function schemeLine(terms: SchemeTerms): Message {
  const { categories } = terms;
  const adds = terms.topUps ? ADDS : ADDS_NOTHING;
  if (categories === NOT_STATED) return joinMessages([GROUPS_NOT_STATED, adds], " ");
  const groups = joinMessages(
    categories.map((category) => CATEGORY_WORDS[category]),
    ", ",
  );
  return joinMessages([fillMessage(GROUPS, { groups }), adds], " ");
}

const PROGRAMMES_NOT_STATED: Message = {
  id: "Sumber tentang skema ini tidak menyebut program yang iurannya dibayar. Ini isi JKK dan JKM menurut hukum nasional: tanyakan kepada dinas tenaga kerja mana yang benar-benar dibayar.",
  en: "No source states which programmes this scheme pays for. These are JKK and JKM by national law: ask the manpower office which of them are really paid.",
};
const GROUPS: Message = { id: "Skema ini untuk {groups}.", en: "This scheme is for {groups}." };
const GROUPS_NOT_STATED: Message = {
  id: "Sumber tentang skema ini tidak menyebut untuk kelompok pekerja mana.",
  en: "No source states for which groups of workers this scheme is.",
};
const ADDS: Message = {
  id: "Selain santunan nasional di atas, skema ini menambah santunan daerah pada kejadian tertentu; jumlahnya disebut pada klaim.",
  en: "Beside the national benefits above this scheme adds benefits of the region after some events; a claim names their amounts.",
};
const ADDS_NOTHING: Message = {
  id: "Skema ini membayar iuran saja dan tidak menambah santunan: yang dibayar hanya santunan nasional di atas.",
  en: "This scheme pays contributions alone and adds no benefit: what is paid are the national benefits above.",
};
