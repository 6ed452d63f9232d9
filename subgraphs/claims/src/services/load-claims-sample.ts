import { addMonths, benefitsDue, firstDayOf, lastDayOf, localDate, monthOf, rupiah } from "@payung/jamsostek";
import type { BenefitEvent, BenefitsInput, LocalDate, Programme } from "@payung/jamsostek";
import { samplePeople, sampleUlid } from "@payung/subgraph-kit";
import type { SampleFacts, SamplePerson, SampleScheme } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { BenefitPayment } from "../entities/benefit-payment.js";
import { Claim } from "../entities/claim.js";
import { Heir } from "../entities/heir.js";

type Row<T> = Omit<T, "claim">;

interface SampleRows {
  readonly claim: Claim;
  readonly payments: Row<BenefitPayment>[];
  readonly heirs: Row<Heir>[];
}

/** The claims of the sample's people who died or were injured; the same again changes nothing. */
export async function loadClaimsSample(database: DataSource, facts: SampleFacts): Promise<void> {
  const samples = facts.schemes.flatMap((scheme) =>
    samplePeople(scheme).flatMap((person) => sampleRows(scheme, person, facts.today) ?? []),
  );
  await database.transaction(async (manager) => {
    const add = (entity: typeof Claim | typeof BenefitPayment | typeof Heir, rows: object[]) =>
      manager.createQueryBuilder().insert().into(entity).values(rows).orIgnore().execute();
    await add(
      Claim,
      samples.map(({ claim }) => claim),
    );
    await add(
      BenefitPayment,
      samples.flatMap(({ payments }) => payments),
    );
    await add(
      Heir,
      samples.flatMap(({ heirs }) => heirs),
    );
  });
}

/** The event two months ago, the payment at the end of the month after it. */
function sampleRows(scheme: SampleScheme, person: SamplePerson, today: LocalDate): SampleRows | undefined {
  const what = eventOf(person, scheme.programmes);
  if (!what) return undefined;
  const month = addMonths(monthOf(today), -2);
  const claim: Claim = {
    ...what,
    id: sampleUlid(`${person.id} claim`),
    workerId: person.id,
    scheme: scheme.code,
    region: person.village,
    category: person.category,
    date: firstDayOf(month),
    status: "PAID",
    synthetic: true,
  };
  return {
    claim,
    payments: paymentsOf(claim, lastDayOf(addMonths(month, 1))),
    heirs: person.fate === "DIED" ? heirsOf(claim, person) : [],
  };
}

/** What the person's fate is in the scheme's programmes; undefined where they do not cover it. */
function eventOf(
  { fate }: SamplePerson,
  programmes: readonly Programme[],
): { programme: Programme; event: BenefitEvent } | undefined {
  if (fate === "DIED" && programmes.includes("JKM")) return { programme: "JKM", event: "DEATH" };
  if (fate === "INJURED" && programmes.includes("JKK"))
    return { programme: "JKK", event: "TEMPORARY_INCAPACITY" };
  return undefined;
}

/** What the law gives after a year of contributions at the lowest income; two months unable to work. */
function paymentsOf({ id, programme, event, date }: Claim, paidOn: LocalDate): Row<BenefitPayment>[] {
  const input: BenefitsInput = {
    programme,
    event,
    date,
    monthlyIncome: rupiah(1_000_000),
    monthsContributed: 12,
    ...(event === "TEMPORARY_INCAPACITY" && { incapacityMonths: 2 }),
  };
  return benefitsDue(input).benefits.map(({ code, amount }) => ({
    id: sampleUlid(`${id} ${code}`),
    claimId: id,
    code,
    amount,
    paidOn,
    synthetic: true,
  }));
}

function heirsOf({ id: claimId }: Claim, { id, name, birthDate }: SamplePerson): Row<Heir>[] {
  const lastName = name.split(" ").at(-1);
  const child = localDate(`${Number(birthDate.slice(0, 4)) + 22}-06-15`);
  return [
    { relation: "SPOUSE" as const, name: `Contoh Pasangan ${lastName}`, birthDate: null },
    { relation: "CHILD" as const, name: `Contoh Anak ${lastName}`, birthDate: child },
  ].map((heir) => ({ ...heir, id: sampleUlid(`${id} ${heir.relation}`), claimId, synthetic: true }));
}
