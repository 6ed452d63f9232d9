import { groupRows } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { In } from "typeorm";
import { BenefitPayment } from "../entities/benefit-payment.js";
import { Claim } from "../entities/claim.js";
import { Heir } from "../entities/heir.js";

/** The claims of each worker, the latest event first. */
export async function claimsOfWorkers(
  database: DataSource,
  workerIds: readonly string[],
): Promise<(readonly Claim[])[]> {
  const rows = await database
    .getRepository(Claim)
    .find({ where: { workerId: In(workerIds) }, order: { date: "DESC", id: "DESC" } });
  const byWorker = groupRows(rows, (row) => row.workerId);
  return workerIds.map((id) => byWorker.get(id) ?? []);
}

/** The payments of each claim, the first one first. */
export async function paymentsOfClaims(
  database: DataSource,
  claimIds: readonly string[],
): Promise<(readonly BenefitPayment[])[]> {
  const rows = await database
    .getRepository(BenefitPayment)
    .find({ where: { claimId: In(claimIds) }, order: { paidOn: "ASC", id: "ASC" } });
  const byClaim = groupRows(rows, (row) => row.claimId);
  return claimIds.map((id) => byClaim.get(id) ?? []);
}

/** The heirs of each claim, as they were entered. */
export async function heirsOfClaims(
  database: DataSource,
  claimIds: readonly string[],
): Promise<(readonly Heir[])[]> {
  const rows = await database
    .getRepository(Heir)
    .find({ where: { claimId: In(claimIds) }, order: { id: "ASC" } });
  const byClaim = groupRows(rows, (row) => row.claimId);
  return claimIds.map((id) => byClaim.get(id) ?? []);
}
