import { systemActor, todayIn, withActor } from "@payung/subgraph-kit";
import type { SubgraphParts } from "@payung/subgraph-kit";
import { dueClaims } from "./due-claims.js";
import { CLAIM_WARNING_KINDS } from "./warning-kinds.js";

/**
 * The daily job: keeps that a claim was warned of, once for each kind, and for each child and year of a scholarship. Run
 * again, as at each start, it adds nothing.
 */
export function warnOfClaims({ database, clock }: Pick<SubgraphParts, "database" | "clock">): Promise<void> {
  const today = todayIn(clock);
  return withActor(database, systemActor("claims"), async (manager) => {
    const { sql, parameters } = dueClaims({ kinds: CLAIM_WARNING_KINDS, today });
    const [statement, values] = manager.connection.driver.escapeQueryWithParameters(
      `insert into claim_warning (claim_id, kind, child_id, year, warned_on)
       select id, kind, child_id, year, cast(:today as date) from (${sql}) as warned on conflict do nothing`,
      { ...parameters, today },
    );
    await manager.query(statement, values as unknown[]);
  });
}
