import type { LegalBasis, Message } from "@payung/jamsostek";
import { RuleError } from "@payung/jamsostek";
import { GraphQLError } from "graphql";
import { CATALOGUE } from "./catalogue.js";
import type { ErrorCode } from "./catalogue.js";

/** What a coded error carries beside its message; `messages` is for the gateway, which picks the reader's language. */
export interface CodedExtensions {
  readonly code: string;
  readonly messages: Message;
  readonly field?: string;
  readonly basis?: LegalBasis;
  readonly [name: string]: unknown;
}

type Parameters = Readonly<Record<string, string | number>>;

/** An error of the catalogue. `field` names the input as the caller wrote it. */
export function codedError(code: ErrorCode, parameters: Parameters = {}, field?: string): GraphQLError {
  const messages = CATALOGUE[code].messages(field === undefined ? parameters : { field, ...parameters });
  return withMessages(code, messages, field === undefined ? {} : { field });
}

export function fromRuleError(error: RuleError): GraphQLError {
  const about = {
    ...(error.field !== undefined && { field: error.field }),
    ...(error.basis && { basis: error.basis }),
  };
  return withMessages(error.code, error.messages, about);
}

/** Runs a rule or a value's reader; what it throws as RuleError becomes a coded GraphQL error. */
export function asCoded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof RuleError ? fromRuleError(error) : error;
  }
}

function withMessages(
  code: string,
  messages: Message,
  about: { field?: string; basis?: LegalBasis },
): GraphQLError {
  const extensions: CodedExtensions = { code, messages, ...about };
  return new GraphQLError(messages.en, { extensions });
}
