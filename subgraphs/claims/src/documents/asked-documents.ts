import { nationalDocuments } from "@payung/jamsostek";
import type { DocumentAsked, LegalBasis, Message } from "@payung/jamsostek";
import type { Registry } from "@payung/plugin-kit";
import type { Claim } from "../entities/claim.js";
import { programmeOf } from "../filing/claim-entry.js";
import type { BenefitOrigin } from "../types/claim-enums.js";

/** A paper that a claim needs, by the law or by the scheme. */
export interface AskedPaper extends DocumentAsked {
  readonly origin: BenefitOrigin;
}

/** A paper that nobody asks for and somebody adds all the same. */
export const OTHER_PAPER = "LAINNYA";

export interface ClaimOfFamily {
  readonly claim: Claim;
  readonly hasChildren: boolean;
}

export function nationalPapers({ claim, hasChildren }: ClaimOfFamily): readonly AskedPaper[] {
  const { cause, event, costs: spent } = claim;
  const costs = spent.length > 0;
  const asked = nationalDocuments({ programme: programmeOf(cause), event, hasChildren, costs });
  return asked.map((paper) => ({ ...paper, origin: "NATIONAL" as const }));
}

/** What the scheme's terms of the event's day ask for besides. @throws PluginRuleError */
export async function schemePapers(registry: Registry, of: ClaimOfFamily): Promise<readonly AskedPaper[]> {
  const { scheme, cause, event, date, category, monthsContributed } = of.claim;
  const registered = registry.scheme(scheme);
  const terms = registered && registry.termsOn(registered.scheme, date);
  if (!registered || !terms) return [];
  const facts = { programme: programmeOf(cause), event, date, category, monthsContributed };
  const asked = await registry.run(registered.scheme, terms, "claimDocuments", [[facts]]);
  const national = new Set(nationalPapers(of).map(({ code }) => code));
  const codes = new Set(asked?.[0]?.filter((code) => !national.has(code)));
  return [...codes].map((code) => paperOfScheme(code, registered.scheme.name, terms.basis));
}

/** A scheme names its papers by their codes alone, in the words of its region. */
function paperOfScheme(code: string, scheme: string, basis: LegalBasis): AskedPaper {
  const words = code.toLowerCase().replaceAll("_", " ");
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  const why: Message = { id: `Diminta oleh ${scheme}.`, en: `Asked for by ${scheme}.` };
  return { code, name: { id: name, en: name }, why, basis, required: false, origin: "SCHEME" };
}
