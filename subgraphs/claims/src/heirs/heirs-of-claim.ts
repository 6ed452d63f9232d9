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

/** What each heir was paid until now, by the heir's number; who was paid nothing is not in it. */
export async function paidToHeirs(
  manager: EntityManager,
  claimId: string,
): Promise<ReadonlyMap<string, Rupiah>> {
  const payments = await manager.getRepository(BenefitPayment).findBy({ claimId });
  const paid = new Map<string, Rupiah>();
  for (const { heirId, amount } of payments)
    if (heirId !== null) paid.set(heirId, addRupiah(paid.get(heirId) ?? ZERO_RUPIAH, amount));
  return paid;
}

/** Before a claim goes to a second person. @throws Refused HEIRS_NEEDED, HEIR_SHARES_DIFFER, HEIR_WAS_PAID */
export async function checkHeirs(manager: EntityManager, { id, event, due }: Claim): Promise<void> {
  if (event !== "DEATH") return;
  const heirs = await heirsOf(manager, id);
  if (heirs.length === 0) throw new Refused(problem("HEIRS_NEEDED", {}, "claim"));
  const shares = sumRupiah(heirs.map(({ share }) => share));
  if (shares !== due) {
    const [gap, words] =
      shares < due ? [excessRupiah(due, shares), MISSING] : [excessRupiah(shares, due), TOO_MUCH];
    const difference = fillMessage(words, { gap: rupiahText(gap) });
    throw new Refused(
      problem(
        "HEIR_SHARES_DIFFER",
        { shares: rupiahText(shares), due: rupiahText(due), difference },
        "claim",
      ),
    );
  }
  checkPaid(heirs, await paidToHeirs(manager, id), "claim");
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
  if (heirs.length === 0 || !isEqualSplit(heirs, before)) return;
  const shares = splitRupiah(after.due, heirs.length);
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
