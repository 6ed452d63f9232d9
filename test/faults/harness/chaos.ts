import { setTimeout as pause } from "node:timers/promises";
import { PARTS } from "./product.js";
import type { Part, Product } from "./product.js";
import type { Random } from "./random.js";

export interface ChaosOptions {
  readonly times: number;
  /** Milliseconds between two kills, at least and at most. */
  readonly every: readonly [number, number];
  /** Milliseconds that a part is down, at least and at most. */
  readonly down: readonly [number, number];
  readonly among?: readonly Part[];
}

/** Kills parts at random and starts them again. @returns what was killed, in order */
export async function chaos(product: Product, random: Random, options: ChaosOptions): Promise<Part[]> {
  const { times, every, down, among = PARTS } = options;
  const history: Part[] = [];
  for (let time = 0; time < times; time++) {
    await pause(random.between(...every));
    const part = random.pick(among);
    history.push(part);
    await product.kill(part);
    await pause(random.between(...down));
    await product.startPart(part);
  }
  return history;
}

/** Asks again until the graph answers: a fault of a part that is down is no answer, a refusal is one. */
export async function insist(
  product: Product,
  query: string,
  variables: object,
  token?: string,
  within = 120_000,
): Promise<Record<string, any>> {
  const until = performance.now() + within;
  for (;;) {
    const reply = await product.ask(query, variables, token);
    if (reply?.data && !reply.errors) return reply.data;
    const code = reply?.errors?.[0]?.extensions["code"] as string | undefined;
    const passing = code === undefined || PASSING.has(code);
    if (!passing || performance.now() > until) throw new Error(`No answer: ${JSON.stringify(reply?.errors)}`);
    await pause(100);
  }
}

/** Codes of a part that is down, or that lost its database while it answered. */
const PASSING = new Set(["DOWNSTREAM_SERVICE_ERROR", "INTERNAL_SERVER_ERROR"]);
