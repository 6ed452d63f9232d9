import { CHECKERS, codedError } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import { MAKERS } from "../life-cycle/transitions.js";

/** For who read what: it is shown to who enters or decides claims. @throws FORBIDDEN naming the field */
export function requireCarer({ role }: Actor, field: string): void {
  if (![...MAKERS, ...CHECKERS].includes(role)) throw codedError("FORBIDDEN", {}, field);
}
