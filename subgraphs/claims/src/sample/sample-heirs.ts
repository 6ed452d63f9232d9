import { localDate, splitRupiah } from "@payung/jamsostek";
import { sampleUlid } from "@payung/subgraph-kit";
import type { PersonalData, SamplePerson } from "@payung/subgraph-kit";
import type { Claim } from "../entities/claim.js";
import type { Heir } from "../entities/heir.js";
import { sealAccount } from "../heirs/bank-account.js";

/** A spouse and a child who share equally; the child, who has no account, is paid at the village office. */
export function sampleHeirs(
  { id: claimId, due }: Claim,
  { id, name, birthDate }: SamplePerson,
  personal: PersonalData,
): Omit<Heir, "claim">[] {
  const lastName = name.split(" ").at(-1);
  const spouse = `Contoh Pasangan ${lastName}`;
  const account = { bank: "Bank Contoh", number: "0000000000", holder: spouse };
  const child = localDate(`${Number(birthDate.slice(0, 4)) + 22}-06-15`);
  const family = [
    {
      relation: "SPOUSE" as const,
      name: spouse,
      birthDate: null,
      bankSealed: sealAccount(personal, account),
    },
    {
      relation: "CHILD" as const,
      name: `Contoh Anak ${lastName}`,
      birthDate: child,
      bankSealed: null,
    },
  ];
  const shares = splitRupiah(due, family.length);
  return family.map((heir, index) => ({
    ...heir,
    id: sampleUlid(`${id} ${heir.relation}`),
    claimId,
    number: index + 1,
    share: shares[index]!,
    synthetic: true,
  }));
}
