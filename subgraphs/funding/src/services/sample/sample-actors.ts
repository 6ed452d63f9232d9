import type { LocalDate } from "@payung/jamsostek";
import { actor } from "@payung/subgraph-kit";
import type { Clock } from "@payung/subgraph-kit";

/** Two accounts, since nobody decides what they proposed themselves. */
export const MAKER = actor("sample:maker", "SYSTEM", []);
export const CHECKER = actor("sample:checker", "SYSTEM", []);

/** The sample lies around a day, whenever it is loaded. */
export function noonOf(today: LocalDate): Clock {
  return () => Date.parse(`${today}T05:00:00Z`);
}
