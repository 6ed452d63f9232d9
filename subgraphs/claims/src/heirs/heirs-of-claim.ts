import {
  ZERO_RUPIAH,
  addRupiah,
  excessRupiah,
  fillMessage,
  rupiahText,
  splitRupiah,
  sumRupiah,
} from "@payung/jamsostek";
import type { Message, Rupiah } from "@payung/jamsostek";
import { Refused, problem } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { BenefitPayment } from "../entities/benefit-payment.js";
import type { Claim } from "../entities/claim.js";
import { Heir } from "../entities/heir.js";

export function heirsOf(manager: EntityManager, claimId: string): Promise<Heir[]> {
  return manager.getRepository(Heir).find({ where: { claimId }, order: { number: "ASC" } });
}

/** @throws Refused NOT_FOUND, also for an heir of a claim that the actor may not see */
export async function heirById(manager: EntityManager, id: string): Promise<Heir> {
  // PostgreSQL knows no character 0 in a text.
  const heir = await manager.getRepository(Heir).findOneBy({ id: id.replaceAll("\0", "") });
  if (!heir) throw new Refused(problem("NOT_FOUND", {}, "heir"));
  return heir;
}

/** What was paid of a claim until now, by receiver. */
export interface PaidOfClaim {
  /** By the heir's number; who was paid nothing is not in it. */
  readonly toHeirs: ReadonlyMap<string, Rupiah>;
  /** Before there were heirs: an incapacity of which the worker died later. */
  readonly toWorker: Rupiah;
}

export async function paidOf(manager: EntityManager, claimId: string): Promise<PaidOfClaim> {
  const payments = await manager.getRepository(BenefitPayment).findBy({ claimId });
  const toHeirs = new Map<string, Rupiah>();
  for (const { heirId, amount } of payments)
    if (heirId !== null) toHeirs.set(heirId, addRupiah(toHeirs.get(heirId) ?? ZERO_RUPIAH, amount));
  const others = payments.filter(({ heirId }) => heirId === null);
  return { toHeirs, toWorker: sumRupiah(others.map(({ amount }) => amount)) };
}

/** What the heirs share: all that is due but what the worker was paid. */
export function heirsPart(due: Rupiah, { toWorker }: Pick<PaidOfClaim, "toWorker">): Rupiah {
  return excessRupiah(due, toWorker);
}

/** Before a claim goes to a second person. @throws Refused HEIRS_NEEDED, HEIR_SHARES_DIFFER, HEIR_WAS_PAID */
export async function checkHeirs(manager: EntityManager, { id, event, due }: Claim): Promise<void> {
  if (event !== "DEATH") return;
  const heirs = await heirsOf(manager, id);
  if (heirs.length === 0) throw new Refused(problem("HEIRS_NEEDED", {}, "claim"));
  const paid = await paidOf(manager, id);
  checkShares(heirs, heirsPart(due, paid));
  checkPaid(heirs, paid.toHeirs, "claim");
}

/** @throws Refused HEIR_SHARES_DIFFER */
function checkShares(heirs: readonly Pick<Heir, "share">[], theirs: Rupiah): void {
  const shares = sumRupiah(heirs.map(({ share }) => share));
  if (shares === theirs) return;
  const [gap, words] =
    shares < theirs ? [excessRupiah(theirs, shares), MISSING] : [excessRupiah(shares, theirs), TOO_MUCH];
  const difference = fillMessage(words, { gap: rupiahText(gap) });
  const values = { shares: rupiahText(shares), theirs: rupiahText(theirs), difference };
  throw new Refused(problem("HEIR_SHARES_DIFFER", values, "claim"));
}

const MISSING: Message = { id: "kurang {gap}", en: "{gap} is missing" };
const TOO_MUCH: Message = { id: "kelebihan {gap}", en: "{gap} is too much" };

/** Nobody's share becomes less than what was paid to them. @throws Refused HEIR_WAS_PAID naming the field */
export function checkPaid(
  heirs: readonly Pick<Heir, "id" | "number" | "share">[],
  paid: ReadonlyMap<string, Rupiah>,
  field: string,
): void {
  const byId = new Map(heirs.map((heir) => [heir.id, heir]));
  for (const [id, amount] of paid) {
    const heir = byId.get(id);
    if (!heir || heir.share < amount)
      throw new Refused(problem("HEIR_WAS_PAID", { paid: rupiahText(amount) }, field));
  }
}

/**
 * After what is due was found anew: an equal split is made again; shares that the family named are left to it, and
 * without a death there are no heirs.
 * @param before the claim as it stood
 */
export async function shareAgain(
  manager: EntityManager,
  { id, due: before }: Pick<Claim, "id" | "due">,
  after: Pick<Claim, "event" | "due">,
): Promise<void> {
  const repository = manager.getRepository(Heir);
  if (after.event !== "DEATH") {
    await repository.delete({ claimId: id });
    return;
  }
  if (after.due === before) return;
  const heirs = await heirsOf(manager, id);
  const paid = await paidOf(manager, id);
  if (heirs.length === 0 || !isEqualSplit(heirs, heirsPart(before, paid))) return;
  const shares = splitRupiah(heirsPart(after.due, paid), heirs.length);
  await manager.query(
    `update heir set share = again.share from unnest($2::text[], $3::bigint[]) as again(id, share)
     where claim_id = $1 and heir.id = again.id`,
    [id, heirs.map((heir) => heir.id), shares],
  );
}

function isEqualSplit(heirs: readonly Heir[], total: Rupiah): boolean {
  const equal = splitRupiah(total, heirs.length);
  return heirs.every(({ share }, index) => share === equal[index]);
}
