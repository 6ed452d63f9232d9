import type { LocalDate, Message } from "@payung/jamsostek";
import { RuleError } from "@payung/jamsostek";
import type { Applicant, Decision, Registry } from "@payung/plugin-kit";
import { codedError, knownScheme, todayIn } from "@payung/subgraph-kit";
import type { Clock } from "@payung/subgraph-kit";

export interface EligibilityQuestion {
  readonly scheme: string;
  readonly applicant: Applicant;
  readonly on: LocalDate;
}

/** What a scheme's own rule decides, by the terms in force on the day. @throws coded errors that name the field */
export async function decideEligibility(
  registry: Registry,
  clock: Clock,
  { scheme: code, applicant, on }: EligibilityQuestion,
): Promise<Decision> {
  const scheme = knownScheme(registry, code, "input.scheme");
  const terms = registry.termsOn(scheme, on);
  if (!terms) throw codedError("SCHEME_NOT_IN_FORCE", { code, on }, "input.on");
  checkDates(applicant.birthDate, on, todayIn(clock, applicant.region));
  const decisions = await registry.run(scheme, terms, "eligibility", [[applicant, on]]);
  return decisions![0]!;
}

const EARLIEST_BIRTH = "1900-01-01";

/** @throws RuleError INVALID_RULE_INPUT for a birth before 1900 or after today, or a day before the birth */
function checkDates(birthDate: LocalDate, on: LocalDate, today: LocalDate): void {
  if (birthDate < EARLIEST_BIRTH || birthDate > today) {
    throw invalid("birthDate", {
      id: `birthDate ${birthDate} tidak sah: harus dari ${EARLIEST_BIRTH} sampai hari ini (${today}).`,
      en: `birthDate ${birthDate} is not valid: it lies from ${EARLIEST_BIRTH} to today (${today}).`,
    });
  }
  if (on < birthDate) {
    throw invalid("on", {
      id: `on ${on} tidak sah: mendahului tanggal lahir ${birthDate}.`,
      en: `on ${on} is not valid: it is before the birth on ${birthDate}.`,
    });
  }
}

function invalid(field: string, messages: Message): RuleError {
  return new RuleError("INVALID_RULE_INPUT", messages, { field: `input.${field}` });
}
