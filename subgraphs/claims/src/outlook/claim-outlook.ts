import { lapsesOn, reportBy, sumRupiah } from "@payung/jamsostek";
import type { Locale } from "@payung/jamsostek";
import { CHECKERS, requirePeopleReader, requireRoleIn, withActor } from "@payung/subgraph-kit";
import type { Actor, RequestFacts } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { Not } from "typeorm";
import type { ClaimsParts } from "../context.js";
import { Claim } from "../entities/claim.js";
import { remarksOnDeath } from "../filing/check-days.js";
import { programmeOf } from "../filing/claim-entry.js";
import type { ClaimEntry } from "../filing/claim-entry.js";
import { examineEvent } from "../filing/examine-event.js";
import type { ExaminedEvent } from "../filing/examine-event.js";
import { MAKERS } from "../life-cycle/transitions.js";
import { claimFinding } from "../types/claim-findings.js";
import { ClaimOutlook, OutlookBenefit } from "../types/claim-outlook.js";

/**
 * What a claim of an event would be due, for whoever enters or decides claims where the worker lives; nothing is stored.
 * @throws Refused, coded errors that name the input's field
 */
export async function claimOutlook(
  parts: ClaimsParts,
  { actor, requestId, locale }: RequestFacts,
  worker: string,
  entry: ClaimEntry,
): Promise<ClaimOutlook> {
  requirePeopleReader(actor, "claimOutlook");
  const asked = { worker, entry, reportedOn: null, requestId, field: "worker" };
  const examined = await examineEvent(parts, asked, ({ region }) =>
    requireRoleIn(actor, [...MAKERS, ...CHECKERS], region.code, "claimOutlook"),
  );
  const claimed = await claimOf(parts.database, actor, examined.worker.id, entry);
  return outlookOf(examined, entry, claimed, locale);
}

/** The claim that the indexes claim_once and claim_death_once would refuse another one for. */
function claimOf(
  database: DataSource,
  who: Actor,
  workerId: string,
  { cause, date, event }: ClaimEntry,
): Promise<Claim | null> {
  const standing = { workerId, status: Not("WITHDRAWN" as const) };
  const same = [{ ...standing, programme: programmeOf(cause), date }];
  const where = event === "DEATH" ? [...same, { ...standing, event }] : same;
  return withActor(database, who, (manager) =>
    manager.getRepository(Claim).findOne({ where, order: { id: "ASC" } }),
  );
}

function outlookOf(
  { worker, findings, due }: ExaminedEvent,
  entry: ClaimEntry,
  claimed: Claim | null,
  locale: Locale,
): ClaimOutlook {
  const { cause, date } = entry;
  const scholarships = due?.scholarships ?? [];
  const remarks = due ? [...remarksOnDeath(entry, worker), ...due.remarks] : [];
  return Object.assign(new ClaimOutlook(), {
    claimable: due !== null && claimed === null,
    findings: findings.map(claimFinding),
    benefits: (due?.benefits ?? []).map(({ trace: reason, ...benefit }) =>
      Object.assign(new OutlookBenefit(), { ...benefit, reason }),
    ),
    total: due && due.due,
    scholarships: scholarships.map(({ trace, ...year }) => ({ ...year, trace: trace[locale] })),
    scholarshipTotal: due && sumRupiah(scholarships.map(({ amount }) => amount)),
    notes: remarks.map((remark) => remark[locale]),
    reportBy: programmeOf(cause) === "JKK" ? reportBy(date) : null,
    lapsesOn: lapsesOn(date),
    claimed,
  });
}
