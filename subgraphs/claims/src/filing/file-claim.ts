import type { LocalDate } from "@payung/jamsostek";
import {
  Refused,
  answeredBefore,
  idempotent,
  newId,
  problem,
  requirePeopleReader,
  withActor,
  requireRoleIn,
} from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { ClaimsParts } from "../context.js";
import { recordClaims } from "../counts/record-claims.js";
import { Claim } from "../entities/claim.js";
import { MAKERS } from "../life-cycle/transitions.js";
import { addStep } from "../life-cycle/steps.js";
import { claimNotDue } from "../types/claim-findings.js";
import type { ClaimEntry } from "./claim-entry.js";
import { claimRow } from "./claim-row.js";
import { examineEvent } from "./examine-event.js";
import type { ExaminedEvent } from "./examine-event.js";
import { storeChildren } from "../scholarships/store-children.js";
import { storeBenefits } from "./store-benefits.js";

export interface FiledClaim {
  readonly worker: string;
  readonly entry: ClaimEntry;
  /** The day of the first report (stage I); null makes a draft. */
  readonly reportedOn: LocalDate | null;
}

/**
 * Enters a claim, with what it is due by the cover and the law of the event's day. Where nothing can be claimed, the
 * answer says which rule and which day, and nothing is stored. @throws Refused, coded errors that name the input's field
 */
export async function fileClaim(
  parts: ClaimsParts,
  who: Actor,
  filed: FiledClaim,
  key: string,
  requestId: string,
): Promise<{ readonly claim: string }> {
  requirePeopleReader(who, "fileClaim");
  const call = { actor: who, mutation: "fileClaim", key, input: filed };
  const { database } = parts;
  const before = await withActor(database, who, (manager) =>
    answeredBefore<{ claim: string }>(manager, call),
  );
  if (before) return before;
  const examined = await examineEvent(parts, { ...filed, requestId }, ({ region }) =>
    requireRoleIn(who, MAKERS, region.code, "fileClaim"),
  );
  return withActor(database, who, (manager) =>
    idempotent(manager, call, async () => ({ claim: await store(parts, manager, who, filed, examined) })),
  );
}

async function store(
  { clock }: Pick<ClaimsParts, "clock">,
  manager: EntityManager,
  who: Actor,
  { entry, reportedOn }: FiledClaim,
  { worker, today, findings, due }: ExaminedEvent,
): Promise<string> {
  if (!due) throw new Refused(claimNotDue(findings));
  const id = newId(clock);
  await recordClaims(manager, worker.id, async () => {
    const status = reportedOn === null ? "DRAFT" : "REPORTED";
    const row = claimRow({ id, worker, entry, due, findings, reportedOn, status });
    await onlyOnce(() => manager.getRepository(Claim).insert(row));
    await storeBenefits(manager, id, due.benefits);
    await storeChildren(manager, clock, id, entry, due.scholarships);
    const says = { by: who.subject, on: today, amount: due.due };
    await addStep(manager, id, 0, "FILE", "DRAFT", says);
    if (reportedOn !== null) await addStep(manager, id, 1, "REPORT", "REPORTED", { ...says, amount: null });
  });
  return id;
}

const UNIQUE_VIOLATION = "23505";

/** What the indexes claim_once and claim_death_once refuse. */
export async function onlyOnce<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { code, constraint } =
      (error as { driverError?: { code?: string; constraint?: string } }).driverError ?? {};
    if (code !== UNIQUE_VIOLATION || !constraint?.startsWith("claim_")) throw error;
    throw new Refused(
      problem(constraint === "claim_death_once" ? "DEATH_CLAIMED" : "EVENT_CLAIMED", {}, "input.date"),
    );
  }
}
