import type { Scheme } from "@payung/plugin-kit";
import type { Actor, SubgraphParts } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { ImportOptions } from "../types/import-options.js";
import type { Admitted, Candidate, Outcome } from "./candidate.js";
import type { Placement } from "./place.js";
import type { ReserveFundsAnswer, ReserveFundsInput } from "./reserve-funds.js";

export type EnrolParts = Pick<
  SubgraphParts,
  "database" | "registry" | "peers" | "personalData" | "clock" | "log"
>;

/** Some people who are enrolled together: a part of a list, or one person. */
export interface Step {
  /** Unique for each attempt: the key of the money that is set aside. */
  readonly key: string;
  /** Gives the rows their numbers, the same at each attempt. */
  readonly numbersFrom: string;
  /** Milliseconds: the time in those numbers. */
  readonly at: number;
  /** The list; null for one person. */
  readonly batchId: string | null;
  readonly actor: Actor;
  readonly scheme: Scheme;
  readonly options: ImportOptions;
  readonly requestId: string;
  /** Whose NIKs all differ. */
  readonly candidates: readonly Candidate[];
  /** Only says what would become of them: no money is set aside, nobody enrolled. */
  readonly dryRun: boolean;
  /**
   * Waited for before the first row is locked, where steps are written in an order: whoever waits holds nothing that others
   * wait for, out of PostgreSQL's sight.
   */
  readonly turn?: Promise<void>;
}

/** A candidate with the keyed index of the NIK. */
export interface Indexed {
  readonly admitted: Admitted;
  readonly nikIndex: Buffer;
}

/** What was asked of the funding subgraph for some people, and what it answered. */
export interface Reservation {
  readonly input: ReserveFundsInput;
  readonly answer: ReserveFundsAnswer;
}

/**
 * What is written together with a step, in its transaction, and calls `write` for the step itself. It may leave `write`
 * out where it finds that the step was done before.
 */
export type AroundStep = (
  manager: EntityManager,
  write: () => Promise<readonly Outcome[]>,
) => Promise<readonly Outcome[]>;

/** A person's placement with the index by which the person is known. */
export type IndexedPlacement = Indexed & { readonly placement: Placement };
