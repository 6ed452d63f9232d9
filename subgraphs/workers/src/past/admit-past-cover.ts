import { yearOf, firstDayOf } from "@payung/jamsostek";
import type { LocalDate } from "@payung/jamsostek";
import { NOT_STATED, liesIn } from "@payung/plugin-kit";
import type { RegisteredScheme, Registry, SchemeTerms } from "@payung/plugin-kit";
import { Refused, mayReadPeopleOf, problem } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { Admitted } from "../enrolling/candidate.js";
import { payersOf, programmesPaid } from "../enrolling/payer-and-programmes.js";
import { refusalOf } from "../enrolling/refusal-of.js";
import type { ImportOptions } from "../types/import-options.js";
import type { PastCover } from "./read-past-cover.js";

export interface PastAdmission {
  readonly registry: Registry;
  readonly actor: Actor;
  readonly registered: RegisteredScheme;
  readonly options: Pick<ImportOptions, "payer" | "programmes">;
  readonly today: LocalDate;
}

/**
 * Past cover with the programmes and the payer that the scheme's terms of its first day say. Whether the person was
 * eligible is not asked: that was decided when it was bought. @throws Refused naming the field
 */
export async function admitPastCover(
  admission: PastAdmission,
  cover: PastCover,
): Promise<PastCover & Admitted> {
  const { registry, registered, options } = admission;
  const { scheme } = registered;
  refuseElsewhere(admission, cover);
  refuseOtherTimes(admission, cover);
  const { coveredFrom: on } = cover;
  const terms = registry.termsOn(scheme, on);
  const about = { scheme: scheme.code, month: on };
  if (!terms) throw new Refused(problem("SCHEME_NOT_IN_FORCE_THEN", about, "input.scheme"));
  refuseOtherGroups(scheme.code, terms.value, cover);
  const asked = { registry, scheme, options };
  const programmes = programmesPaid(asked, terms);
  if ("code" in programmes) throw new Refused(refusalOf(programmes));
  const [payer] = await payersOf(asked, terms, [cover], programmes);
  if (typeof payer !== "string") throw new Refused(refusalOf(payer!));
  return { ...cover, programmes, payer, termsFrom: terms.from };
}

function refuseElsewhere({ actor, registered }: PastAdmission, { village }: PastCover): void {
  if (!mayReadPeopleOf(actor, village))
    throw new Refused(problem("NOT_ALLOWED_HERE", { region: village }, "input.village"));
  const whole = registered.plugin.regionCode;
  const about = { region: village, scheme: registered.scheme.code, whole };
  if (!liesIn(village, whole)) throw new Refused(problem("REGION_NOT_OF_SCHEME", about, "input.village"));
}

function refuseOtherTimes({ today }: PastAdmission, cover: PastCover): void {
  const { fromMonth, untilMonth, months, paidThrough } = cover;
  if (paidThrough >= today)
    throw new Refused(problem("COVER_NOT_PAST", { until: paidThrough }, "input.coveredFrom"));
  if (yearOf(firstDayOf(untilMonth)) !== yearOf(firstDayOf(fromMonth)))
    throw new Refused(problem("CROSSES_YEAR", { months, month: fromMonth }, "input.months"));
}

function refuseOtherGroups(
  scheme: string,
  { categories }: SchemeTerms,
  { category, coveredFrom: on }: PastCover,
): void {
  if (categories === NOT_STATED || categories.includes(category)) return;
  const about = { scheme, on, categories: categories.join(", ") };
  throw new Refused(problem("CATEGORY_NOT_OF_SCHEME", about, "input.category"));
}
