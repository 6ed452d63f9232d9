import type { BenefitEvent } from "../vocabulary.js";
import {
  BIRTH_CERTIFICATE,
  BANK_BOOK,
  CHRONOLOGY,
  DEATH_CERTIFICATE,
  DOCTORS_STATEMENT,
  FAMILY_CARD,
  FIRST_REPORT,
  HEIRS_CERTIFICATE,
  IDENTITY_CARD,
  IDENTITY_CARD_OF_HEIRS,
  MARRIAGE_BOOK,
  MEMBERS_CARD,
  RECEIPTS,
  REST_NOTE,
  SCHOOL_REPORT,
  SCHOOL_STATEMENT,
  SECOND_REPORT,
} from "./document-list.js";
import type { DocumentAsked } from "./document-list.js";

/**
 * The papers that BPJS Ketenagakerjaan asks for, by event, in the order of the lists that were read. An office may ask
 * for more; a paper that only some families need says so in its name.
 */
export function nationalDocuments(claim: {
  readonly programme: "JKK" | "JKM";
  readonly event: BenefitEvent;
  readonly hasChildren: boolean;
  readonly costs: boolean;
}): readonly DocumentAsked[] {
  if (claim.programme === "JKM") return [MEMBERS_CARD, ...OF_A_DEATH, ...ofChildren(claim), BANK_BOOK];
  const costs = claim.costs ? [RECEIPTS] : [];
  return [
    MEMBERS_CARD,
    ...OF_AN_ACCIDENT,
    ...costs,
    ...ofEvent(claim.event),
    ...ofChildren(claim),
    BANK_BOOK,
  ];
}

function ofEvent(event: BenefitEvent): readonly DocumentAsked[] {
  switch (event) {
    case "DEATH":
      return OF_A_DEATH;
    case "PERMANENT_TOTAL_DISABILITY":
      return [IDENTITY_CARD, FAMILY_CARD];
    case "TEMPORARY_INCAPACITY":
      return [IDENTITY_CARD, REST_NOTE];
    default:
      return [IDENTITY_CARD];
  }
}

/** Scholarships are there after a death or a total permanent disability only. */
function ofChildren({ event, hasChildren }: { event: BenefitEvent; hasChildren: boolean }): DocumentAsked[] {
  const scholarship = event === "DEATH" || event === "PERMANENT_TOTAL_DISABILITY";
  return hasChildren && scholarship ? [BIRTH_CERTIFICATE, SCHOOL_STATEMENT, SCHOOL_REPORT] : [];
}

const OF_AN_ACCIDENT = [FIRST_REPORT, CHRONOLOGY, SECOND_REPORT, DOCTORS_STATEMENT];
const OF_A_DEATH = [
  IDENTITY_CARD,
  IDENTITY_CARD_OF_HEIRS,
  FAMILY_CARD,
  DEATH_CERTIFICATE,
  HEIRS_CERTIFICATE,
  MARRIAGE_BOOK,
];
