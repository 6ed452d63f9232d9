import { addRupiah, benefitsDue, joinMessages, noSurerThan, sumRupiah } from "@payung/jamsostek";
import type { BenefitsDue, LegalBasis, LocalDate, Message, Rupiah } from "@payung/jamsostek";
import type { Registry, SchemeBenefit, WorkerCategory } from "@payung/plugin-kit";
import { codedInput, groupRows } from "@payung/subgraph-kit";
import type { BenefitOrigin } from "../types/claim-enums.js";
import { programmeOf } from "./claim-entry.js";
import type { ClaimEntry } from "./claim-entry.js";

/** One amount of a claim, from the law or from the scheme. */
export interface DueBenefit {
  readonly origin: BenefitOrigin;
  readonly code: string;
  readonly amount: Rupiah;
  /** What was asked for; null where the law or the scheme sets the sum. */
  readonly claimed: Rupiah | null;
  readonly basis: LegalBasis;
  readonly trace: Message;
}

/** What a claim is due by the law and the scheme's terms of the event's day. */
export interface ClaimDue {
  readonly benefits: readonly DueBenefit[];
  /** The sum of the benefits. */
  readonly due: Rupiah;
  readonly scholarships: BenefitsDue["scholarships"];
  readonly remarks: readonly Message[];
  /** Null where the scheme had no terms on that day, so that nothing is added. */
  readonly termsFrom: LocalDate | null;
}

export interface SchemeFacts {
  readonly scheme: string;
  readonly category: WorkerCategory;
  readonly monthsContributed: number;
}

/** @throws coded errors of the law that name the input's field; PluginRuleError */
export async function whatIsDue(
  registry: Registry,
  entry: ClaimEntry,
  member: SchemeFacts,
): Promise<ClaimDue> {
  const programme = programmeOf(entry.cause);
  const { monthsContributed } = member;
  const national = codedInput("input", () => benefitsDue({ ...entry, programme, monthsContributed }));
  const topUps = await topUpsOf(registry, entry, member, national.benefits);
  const benefits = oneOfEachCode([
    ...national.benefits.map((benefit) => ({
      ...benefit,
      claimed: benefit.claimed ?? null,
      origin: "NATIONAL" as const,
    })),
    ...topUps.benefits.map((benefit) => ({ ...benefit, claimed: null, origin: "SCHEME" as const })),
  ]);
  return {
    benefits,
    due: addRupiah(national.total, sumRupiah(topUps.benefits.map(({ amount }) => amount))),
    scholarships: national.scholarships,
    remarks: national.notes,
    termsFrom: topUps.termsFrom,
  };
}

async function topUpsOf(
  registry: Registry,
  { cause, event, date }: ClaimEntry,
  { scheme: code, category, monthsContributed }: SchemeFacts,
  national: readonly SchemeBenefit[],
): Promise<{ readonly benefits: readonly SchemeBenefit[]; readonly termsFrom: LocalDate | null }> {
  const registered = registry.scheme(code);
  const terms = registered && registry.termsOn(registered.scheme, date);
  if (!registered || !terms) return { benefits: [], termsFrom: null };
  const facts = { programme: programmeOf(cause), event, date, category, monthsContributed };
  const added = await registry.run(registered.scheme, terms, "topUps", [[facts, national]]);
  return { benefits: added?.[0] ?? [], termsFrom: terms.from };
}

/** Costs of one kind come as several benefits, such as two ways of transport: a claim has one of each code. */
function oneOfEachCode(benefits: readonly DueBenefit[]): DueBenefit[] {
  return [...groupRows(benefits, ({ code }) => code).values()].map(([first, ...others]) => ({
    ...first!,
    amount: addRupiah(first!.amount, ...others.map(({ amount }) => amount)),
    claimed:
      first!.claimed === null
        ? null
        : addRupiah(first!.claimed, ...others.flatMap(({ claimed }) => claimed ?? [])),
    basis: others.reduce((basis, other) => noSurerThan(basis, other.basis.verification), first!.basis),
    trace: joinMessages(
      [first!, ...others].map(({ trace }) => trace),
      "; ",
    ),
  }));
}
