import { CATALOGUE, PROBLEMS, RULE_ERRORS } from "@payung/subgraph-kit";
import { GATEWAY_ERRORS } from "./errors/gateway-errors.js";

/** The codes of the law that a scalar gives, so that they refuse a request before anything is asked. */
const REFUSED_AS_INPUT = new Set(["INVALID_LOCAL_DATE", "INVALID_MONTH", "INVALID_RUPIAH"]);

/** What can be wrong with a list of people, by code. */
export type ListProblems = Readonly<
  Record<
    string,
    { readonly severity: string; readonly message: { readonly id: string; readonly en: string } }
  >
>;

/** docs/errors.md, made of the catalogue: every code a client can meet, in both languages. */
export function errorCataloguePage(listProblems: ListProblems = {}): string {
  const own = Object.entries({ ...CATALOGUE, ...GATEWAY_ERRORS }).map(([code, { status, description }]) =>
    row(code, String(status), description),
  );
  const law = Object.entries(RULE_ERRORS).map(([code, description]) =>
    row(code, REFUSED_AS_INPUT.has(code) ? "400" : "200", description),
  );
  return [
    "# Error codes",
    "",
    "Made from the catalogue by `npm run generate`; the check fails when it is not fresh. Every error carries",
    "`extensions.code`, and where an input is at fault `extensions.field` (its path) and the rule's `basis`.",
    "The sentence is in the language of `Accept-Language`, Indonesian unless `en` is asked for.",
    "",
    "An error at a field has a `path`; the rest of the answer stands in `data`, and the HTTP status is 200. An error that",
    "refuses the whole request comes without `data`, with the status of the column HTTP; 200 there means that the code",
    "stands at fields only, except PERSISTED_QUERY_NOT_SUPPORTED, which Apollo's clients expect so. Any code can stand at",
    "a field: UNAUTHENTICATED is 401 for a token that is not valid, and at a field that needs a token and has none.",
    "Other statuses of BAD_REQUEST are 405 for a method and 406 for an `Accept` that is not served.",
    "",
    "| code | HTTP | Indonesian | English |",
    "| --- | --- | --- | --- |",
    ...[...own, ...law].toSorted(),
    "",
    "# Problems of mutations",
    "",
    "What a mutation answers as a member of its result (`... on Problem { code message }`) where a refusal was to be",
    "expected: nothing was changed, and HTTP says 200. Words in braces are filled in.",
    "",
    "| code | Indonesian | English |",
    "| --- | --- | --- |",
    ...Object.entries(PROBLEMS)
      .map(([code, { id, en }]) => `| \`${code}\` | ${id} | ${en} |`)
      .toSorted(),
    "",
    "# Problems of lists",
    "",
    "What is said of a list that is sent in (`importBatch.fault`, `.notices`) or of one of its rows (`.problems`): ERROR",
    "refuses the row, or the list where it is meant; WARNING is to be looked at. What a scheme's rule has against a",
    "person, and the problems of mutations, are said of rows too.",
    "",
    "| code | | Indonesian | English |",
    "| --- | --- | --- | --- |",
    ...Object.entries(listProblems)
      .map(([code, { severity, message }]) => `| \`${code}\` | ${severity} | ${message.id} | ${message.en} |`)
      .toSorted(),
    "",
  ].join("\n");
}

function row(
  code: string,
  status: string,
  description: { readonly id: string; readonly en: string },
): string {
  return `| \`${code}\` | ${status} | ${description.id} | ${description.en} |`;
}
