import type { LegalBasis } from "./legal-basis.js";
import type { Message } from "./message.js";

/** The codes that national law and its value types can throw; each is described in docs/errors.md. */
export const RULE_ERROR_CODES = [
  "INVALID_RUPIAH",
  "INVALID_LOCAL_DATE",
  "INVALID_MONTH",
  "INVALID_BASIS_POINTS",
  "INVALID_RULE_INPUT",
  "NO_RULE_IN_FORCE",
  "NOT_SETTLED",
  "PERIODS_OVERLAP",
  "PROGRAMME_NOT_OPEN",
] as const;

export type RuleErrorCode = (typeof RULE_ERROR_CODES)[number];

/** What a rule answers when it cannot: a code, a sentence in both languages, the input field and the law. */
export class RuleError extends Error {
  readonly code: RuleErrorCode;
  readonly messages: Message;
  /** The input's field as the caller named it, for example "monthlyIncome". */
  readonly field: string | undefined;
  readonly basis: LegalBasis | undefined;

  constructor(code: RuleErrorCode, messages: Message, about: { field?: string; basis?: LegalBasis } = {}) {
    super(messages.en);
    this.name = "RuleError";
    this.code = code;
    this.messages = messages;
    this.field = about.field;
    this.basis = about.basis;
  }
}
