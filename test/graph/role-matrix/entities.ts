import { HERE, everybody, readersOfPeople } from "./actors.js";
import type { Outcomes } from "./actors.js";
import type { Facts } from "./facts.js";

type Row = readonly [key: (facts: Facts) => object, select: string, outcomes: Outcomes];

const region = () => ({ code: HERE });
const scheme = () => ({ code: "labuhanbatu-desa" });

/** Every entity of every subgraph, fetched as the gateway does: a row here for a new one. */
export const ENTITIES: Readonly<Record<string, Row>> = {
  "regions.Region": [region, "name", everybody],
  "regions.Scheme": [scheme, "name", everybody],
  "workers.Region": [region, 'coverage(month: "2026-11") { month }', everybody],
  "workers.Scheme": [scheme, "code", everybody],
  "workers.Worker": [({ worker }) => ({ id: worker }), "name", readersOfPeople],
  "funding.Region": [region, "funding(year: 2026) { budgeted }", everybody],
  "funding.Scheme": [scheme, "budgets(year: 2026) { id }", everybody],
  "funding.Budget": [({ budget }) => ({ id: budget }), "amount", everybody],
  "funding.BudgetRevision": [({ revision }) => ({ id: revision }), "amount", everybody],
  "funding.Bill": [({ bill }) => ({ id: bill }), "amount", everybody],
  "funding.Allocation": [({ allocation }) => ({ id: allocation }), "amount", everybody],
  "funding.Worker": [({ worker }) => ({ id: worker }), "id", everybody],
  "claims.Region": [region, "claimSummary(year: 2026) { missingReason }", everybody],
  "claims.Scheme": [scheme, "whatIsCovered { covers }", everybody],
  "claims.Worker": [({ worker }) => ({ id: worker }), "id", everybody],
  "claims.Claim": [({ claim }) => ({ id: claim }), "id", readersOfPeople],
};
