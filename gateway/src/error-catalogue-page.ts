import { CATALOGUE, RULE_ERRORS } from "@payung/subgraph-kit";
import { GATEWAY_ERRORS } from "./errors/gateway-errors.js";

/** docs/errors.md, made of the catalogue: every code a client can meet, in both languages. */
export function errorCataloguePage(): string {
  const own = Object.entries({ ...CATALOGUE, ...GATEWAY_ERRORS }).map(([code, { status, description }]) =>
    row(code, String(status), description),
  );
  const law = Object.entries(RULE_ERRORS).map(([code, description]) => row(code, "422", description));
  return [
    "# Error codes",
    "",
    "Made from the catalogue by `npm run generate`; the check fails when it is not fresh. Every error carries",
    "`extensions.code`, and where an input is at fault `extensions.field` (its path) and the rule's `basis`.",
    "The sentence is in the language of `Accept-Language`, Indonesian unless `en` is asked for.",
    "",
    "| code | status | Indonesian | English |",
    "| --- | --- | --- | --- |",
    ...[...own, ...law].toSorted(),
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
