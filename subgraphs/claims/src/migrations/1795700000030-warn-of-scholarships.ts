import { SqlMigration } from "@payung/subgraph-kit";

/** Scholarships that nobody claims are warned of, each year of each child once; a step says which school was stated. */
export class WarnOfScholarships1795700000030 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  // Of whom and which year, where a warning is of a scholarship; without a foreign key, since children may be entered anew.
  "alter table claim_warning add column child_id text, add column year smallint",
  "alter table claim_warning drop constraint claim_warning_key",
  `create unique index claim_warning_once on claim_warning
    (claim_id, kind, coalesce(child_id, ''), coalesce(year, 0))`,
  "alter table scholarship_step add column level text, add column year_in_level smallint",
];
