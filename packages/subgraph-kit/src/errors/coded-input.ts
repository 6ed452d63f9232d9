import { RuleError } from "@payung/jamsostek";
import { fromRuleError } from "./coded-error.js";

/**
 * Runs a rule over a GraphQL argument; what it throws as RuleError becomes a coded error whose field is the path that
 * the caller wrote: the rule's "monthlyIncome" of the argument "input" is "input.monthlyIncome".
 */
export function codedInput<T>(argument: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof RuleError ? fromRuleError(within(argument, error)) : error;
  }
}

function within(argument: string, { code, messages, field, basis }: RuleError): RuleError {
  const path = field === undefined ? argument : `${argument}.${field}`;
  return new RuleError(code, messages, { field: path, ...(basis && { basis }) });
}
