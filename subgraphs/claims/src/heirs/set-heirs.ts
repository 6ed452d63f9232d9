import type { Rupiah } from "@payung/jamsostek";
import { newId } from "@payung/subgraph-kit";
import type { Actor, Clock, PersonalData } from "@payung/subgraph-kit";
import type { ClaimsParts } from "../context.js";
import type { Claim } from "../entities/claim.js";
import { Heir } from "../entities/heir.js";
import { makeStep } from "../life-cycle/make-step.js";
import { sealAccount, withIndexedAccount } from "./bank-account.js";
import { checkPaid, heirsOf, heirsPart, paidOf } from "./heirs-of-claim.js";
import { soundHeirs } from "./sound-heirs.js";
import type { GivenHeir, SoundHeir } from "./sound-heirs.js";

export interface HeirsSet {
  readonly claim: string;
  readonly heirs: readonly GivenHeir[];
}

/**
 * Names the heirs of a death in place of those named before, with shares that add up to what is due but for what the
 * worker was paid. Who is named again keeps the number and, unless another is given, the account; what was paid to an
 * heir before an appeal stays within the new share.
 * @throws Refused, coded errors that name heirs[0].share and the like
 */
export function setHeirs(
  parts: Pick<ClaimsParts, "database" | "clock" | "personalData">,
  who: Actor,
  { claim: asSent, heirs }: HeirsSet,
  key: string,
): Promise<{ readonly claim: string }> {
  const input = { heirs: heirs.map((heir) => withIndexedAccount(parts.personalData, heir)) };
  const asked = { mutation: "setHeirs", kind: "HEIRS", claim: asSent, input, key } as const;
  return makeStep(parts, who, asked, async ({ manager, locked: { claim }, today }) => {
    const { id, due, diedOn, date } = claim;
    const paid = await paidOf(manager, id);
    const theirs = heirsPart(due, paid);
    const sound = soundHeirs(heirs, { theirs, diedOn: diedOn ?? date, today });
    const rows = heirRows(sound, claim, await heirsOf(manager, id), parts);
    checkPaid(rows, paid.toHeirs, "heirs");
    await manager.getRepository(Heir).delete({ claimId: id });
    await manager.getRepository(Heir).insert(rows);
    return { says: { amount: theirs } };
  });
}

function heirRows(
  heirs: readonly SoundHeir[],
  { id: claimId, synthetic }: Claim,
  before: readonly Heir[],
  { clock, personalData }: { readonly clock: Clock; readonly personalData: PersonalData },
): (Omit<Heir, "claim"> & { readonly share: Rupiah })[] {
  const known = [...before];
  return heirs.map(({ name, relation, birthDate, share, bankAccount }, index) => {
    const same = known.findIndex(
      (heir) => heir.name === name && heir.relation === relation && heir.birthDate === birthDate,
    );
    const [again] = same < 0 ? [] : known.splice(same, 1);
    return {
      id: again?.id ?? newId(clock),
      claimId,
      number: index + 1,
      name,
      relation,
      birthDate,
      share,
      bankSealed: bankAccount ? sealAccount(personalData, bankAccount) : (again?.bankSealed ?? null),
      synthetic,
    };
  });
}
