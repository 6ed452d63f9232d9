import { percentText } from "../basis-points.js";
import { periodOn } from "../dated.js";
import type { Period } from "../dated.js";
import { citation, cite, noSurerThan } from "../legal-basis.js";
import type { LegalBasis } from "../legal-basis.js";
import type { LocalDate } from "../local-date.js";
import { fillMessage, joinMessages } from "../message.js";
import type { Message } from "../message.js";
import { basisPointsRoundedDown, rupiahText } from "../rupiah.js";
import type { FundingSource } from "../vocabulary.js";
import type { ContributionItem } from "./contribution-item.js";
import { RELIEFS } from "./reliefs.js";
import type { Relief, ReliefGroup } from "./reliefs.js";

/** The item after the relief in force: smaller, or unchanged with the reason in its trace. */
export function relieve(
  item: ContributionItem,
  group: ReliefGroup,
  payer: FundingSource,
  on: LocalDate,
): ContributionItem {
  const period = periodOn(RELIEFS[group], on);
  if (!period?.value.programmes.includes(item.programme)) return item;
  if (period.value.excludedByText.includes(payer)) return excludedByText(item, period, payer);
  if (period.value.excludedByReading.includes(payer)) return excludedByReading(item, period, payer);
  return reduced(item, period);
}

function reduced(item: ContributionItem, { basis: law, value }: Period<Relief>): ContributionItem {
  const amount = basisPointsRoundedDown(item.amount, value.payable);
  const basis = noSurerThan(law, item.basis.verification);
  const added = fillMessage(value.condition ? CONDITIONAL : REDUCED, {
    part: percentText(value.payable),
    amount: rupiahText(amount),
    condition: value.condition ?? "",
    law: citation(law),
  });
  return { ...item, amount, basis, trace: withAddition(item, added) };
}

function excludedByText(
  item: ContributionItem,
  { basis }: Period<Relief>,
  payer: FundingSource,
): ContributionItem {
  return {
    ...item,
    trace: withAddition(item, fillMessage(EXCLUDED, { payer, law: citation(withoutArticle(basis)) })),
  };
}

function excludedByReading(
  item: ContributionItem,
  { basis: law }: Period<Relief>,
  payer: FundingSource,
): ContributionItem {
  const added = fillMessage(READ_AS_EXCLUDED, { payer, law: cite(withoutArticle(law)) });
  return { ...item, basis: noSurerThan(item.basis, "UNVERIFIED"), trace: withAddition(item, added) };
}

/** The article of a relief's basis is the one that gives it; which article excludes a payer, no source at hand says. */
function withoutArticle({ kind, number, year, title, verification }: LegalBasis): LegalBasis {
  return { kind, number, year, title, verification };
}

function withAddition(item: ContributionItem, added: Message): Message {
  return joinMessages([item.trace, added], "; ");
}

const REDUCED: Message = {
  id: "dibayar {part} = {amount} ({law})",
  en: "{part} of it is to be paid = {amount} ({law})",
};

const CONDITIONAL: Message = {
  id: "dibayar {part} = {amount}, {condition} ({law})",
  en: "{part} of it is to be paid = {amount}, {condition} ({law})",
};

const EXCLUDED: Message = {
  id: "tanpa keringanan: iuran yang dibayar {payer} dikecualikan ({law})",
  en: "no relief: contributions that {payer} pays are excluded ({law})",
};

const READ_AS_EXCLUDED: Message = {
  id: "tanpa keringanan {law}: {payer} kami anggap APBD, yang dikecualikan; belum ada sumber yang memastikannya",
  en: "no relief by {law}: we count {payer} as APBD, which is excluded; no source settles it",
};
