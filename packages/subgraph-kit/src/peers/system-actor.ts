import { actor } from "../actor/actor.js";
import type { Actor } from "../actor/actor.js";
import { codedError } from "../errors/coded-error.js";

/** The product at work in one of its subgraphs, for nobody. */
export function systemActor(subgraph: string): Actor {
  return actor(`system:${subgraph}`, "SYSTEM", []);
}

/** For what one subgraph asks of another and nobody else may. @throws FORBIDDEN, naming what was asked */
export function requireSystem(who: Actor, field: string): void {
  if (who.role !== "SYSTEM") throw codedError("FORBIDDEN", {}, field);
}
