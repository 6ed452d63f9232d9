import { articleOf, citation } from "../legal-basis.js";
import type { LegalBasis } from "../legal-basis.js";
import { fillMessage } from "../message.js";
import type { Message } from "../message.js";
import { PP_44_2015 } from "../regulations/government-regulations.js";
import { invalidInput, oneOf, wholeNumber } from "../rule-input.js";
import { excessRupiah, rupiah, rupiahText, splitRupiah, sumRupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";

export const HEIR_RELATIONS = [
  "SPOUSE",
  "CHILD",
  "PARENT",
  "GRANDPARENT",
  "GRANDCHILD",
  "SIBLING",
  "PARENT_IN_LAW",
  "BY_WILL",
] as const;
export type HeirRelation = (typeof HEIR_RELATIONS)[number];

/** One heir; the share is null for all where the heirs share equally. */
export interface HeirShare {
  readonly relation: HeirRelation;
  readonly share: Rupiah | null;
}

/**
 * The order of heirs of JKM (Pasal 40) and of a JKK death (Pasal 37), as read in two secondary sources. How heirs of
 * one rank share among themselves, the articles do not say: the equal split is ours, for families that name no shares.
 * The press often puts the widow or widower before the children; the articles name them in one breath, and so do we.
 */
const HEIRS_BASIS: LegalBasis = articleOf(PP_44_2015, "Pasal 37 dan Pasal 40");

const RANK: Record<HeirRelation, number> = {
  SPOUSE: 1,
  CHILD: 1,
  PARENT: 2,
  GRANDPARENT: 2,
  GRANDCHILD: 2,
  SIBLING: 3,
  PARENT_IN_LAW: 4,
  BY_WILL: 5,
};

/**
 * Shares to the rupiah, in the order given: those given, or equal ones, the odd rupiah to the first heirs.
 * @throws RuleError INVALID_RULE_INPUT naming heirs, heirs[0].relation or heirs[0].share
 */
export function heirShares(heirs: readonly HeirShare[], total: Rupiah): readonly Rupiah[] {
  wholeNumber(heirs.length, "heirs", { least: 1, most: 50 });
  checkRanks(heirs);
  if (heirs.every(({ share }) => share === null)) return splitRupiah(total, heirs.length);
  const shares = heirs.map(({ share }, index) => givenShare(share, `heirs[${index}].share`));
  checkSum(sumRupiah(shares, "heirs"), total);
  return shares;
}

function checkRanks(heirs: readonly HeirShare[]): void {
  const relations = heirs.map(({ relation }, index) =>
    oneOf(relation, HEIR_RELATIONS, `heirs[${index}].relation`),
  );
  const first = relations.reduce((best, relation) => (RANK[relation] < RANK[best] ? relation : best));
  const later = relations.findIndex((relation) => RANK[relation] > RANK[first]);
  const refused = relations[later];
  if (refused === undefined) return;
  const values = { later: WORDS[refused], first: WORDS[first], law: citation(HEIRS_BASIS) };
  throw invalidInput(`heirs[${later}].relation`, fillMessage(LATER_RANK, values), HEIRS_BASIS);
}

function givenShare(share: Rupiah | null, field: string): Rupiah {
  if (share === null) throw invalidInput(field, fillMessage(SHARE_MISSING, { field }));
  return rupiah(share, field);
}

function checkSum(sum: Rupiah, total: Rupiah): void {
  if (sum === total) return;
  const [missing, above] = [excessRupiah(total, sum), excessRupiah(sum, total)];
  const values = { sum: rupiahText(sum), total: rupiahText(total) };
  throw invalidInput(
    "heirs",
    above > 0
      ? fillMessage(TOO_MUCH, { ...values, above: rupiahText(above) })
      : fillMessage(TOO_LITTLE, { ...values, missing: rupiahText(missing) }),
  );
}

const WORDS: Record<HeirRelation, Message> = {
  SPOUSE: { id: "janda atau duda", en: "a widow or widower" },
  CHILD: { id: "anak", en: "a child" },
  PARENT: { id: "orang tua", en: "a parent" },
  GRANDPARENT: { id: "kakek atau nenek", en: "a grandparent" },
  GRANDCHILD: { id: "cucu", en: "a grandchild" },
  SIBLING: { id: "saudara kandung", en: "a brother or sister" },
  PARENT_IN_LAW: { id: "mertua", en: "a parent-in-law" },
  BY_WILL: { id: "orang yang ditunjuk dalam wasiat", en: "somebody named in a will" },
};

const LATER_RANK: Message = {
  id: "Tidak untuk {later} selama ada {first}. Urutannya: janda, duda, dan anak; bila tidak ada, orang tua, kakek, nenek, dan cucu; lalu saudara kandung; lalu mertua; lalu yang ditunjuk dalam wasiat ({law}).",
  en: "Not for {later} while there is {first}. The order is: widow, widower and children; if there are none, parents, grandparents and grandchildren; then brothers and sisters; then parents-in-law; then whom a will names ({law}).",
};
const SHARE_MISSING: Message = {
  id: "{field} kosong, padahal ahli waris lain diberi bagian: tulis bagian semua ahli waris, atau kosongkan semuanya agar dibagi rata.",
  en: "{field} is empty while other heirs have a share: give the share of every heir, or of none to share equally.",
};
const TOO_LITTLE: Message = {
  id: "Bagian ahli waris berjumlah {sum}, sedangkan yang dibayarkan {total}: kurang {missing}.",
  en: "The shares of the heirs add up to {sum}, and {total} is paid: {missing} is missing.",
};
const TOO_MUCH: Message = {
  id: "Bagian ahli waris berjumlah {sum}, sedangkan yang dibayarkan {total}: kelebihan {above}.",
  en: "The shares of the heirs add up to {sum}, and {total} is paid: {above} too much.",
};
