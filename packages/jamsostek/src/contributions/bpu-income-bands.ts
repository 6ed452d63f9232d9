import { dated, inForce } from "../dated.js";
import type { Dated } from "../dated.js";
import { articleOf, noSurerThan } from "../legal-basis.js";
import type { LegalBasis, Verification } from "../legal-basis.js";
import { localDate } from "../local-date.js";
import type { LocalDate } from "../local-date.js";
import { PP_44_2015 } from "../regulations/government-regulations.js";
import { RuleError } from "../rule-error.js";
import { formatRupiah, rupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";

/** A row of PP 44/2015, Lampiran II: who falls in it, what counts as the wage, what JKK costs a month. */
export interface IncomeBand {
  /** The least monthly income of the band. */
  readonly from: Rupiah;
  /** The greatest monthly income of the band; the last band has none. */
  readonly upTo?: Rupiah;
  /** What counts as the monthly wage for benefits. */
  readonly base: Rupiah;
  readonly jkkContribution: Rupiah;
  readonly verification: Verification;
}

/** A band with the law it stands in. */
export interface BandInForce {
  readonly band: IncomeBand;
  readonly basis: LegalBasis;
}

function band(
  from: number,
  upTo: number | undefined,
  base: number,
  jkkContribution: number,
  verification: Verification,
): IncomeBand {
  return {
    from: rupiah(from),
    ...(upTo === undefined ? {} : { upTo: rupiah(upTo) }),
    base: rupiah(base),
    jkkContribution: rupiah(jkkContribution),
    verification,
  };
}

// The rows between 1,899,000 and 20,200,000 are not known, and neither are incomes between two rows.
export const BPU_INCOME_BANDS: Dated<readonly IncomeBand[]> = dated("tabel penghasilan BPU", [
  {
    from: localDate("2015-07-01"),
    basis: articleOf(PP_44_2015, "Lampiran II"),
    value: Object.freeze([
      band(0, 1_099_000, 1_000_000, 10_000, "SECONDARY"),
      band(1_100_000, 1_299_000, 1_200_000, 12_000, "UNVERIFIED"),
      band(1_300_000, 1_499_000, 1_400_000, 14_000, "UNVERIFIED"),
      band(1_500_000, 1_699_000, 1_600_000, 16_000, "UNVERIFIED"),
      band(1_700_000, 1_899_000, 1_800_000, 18_000, "UNVERIFIED"),
      band(20_200_000, undefined, 20_700_000, 207_000, "SECONDARY"),
    ]),
  },
]);

/**
 * The band that holds a BPU's monthly income on a day.
 * @throws RuleError NOT_SETTLED (field monthlyIncome) when no known band holds it; NO_RULE_IN_FORCE before the law
 */
export function bpuIncomeBand(monthlyIncome: Rupiah, on: LocalDate, dayField: string): BandInForce {
  const { value: bands, basis } = inForce(BPU_INCOME_BANDS, on, dayField);
  const found = bands.find(
    ({ from, upTo }) => monthlyIncome >= from && (upTo === undefined || monthlyIncome <= upTo),
  );
  if (found) return { band: found, basis: noSurerThan(basis, found.verification) };
  const messages = {
    id: `Penghasilan ${formatRupiah(monthlyIncome, "id")} tidak termuat dalam golongan yang diketahui dari PP 44/2015, Lampiran II: dasar upahnya belum pasti.`,
    en: `An income of ${formatRupiah(monthlyIncome)} is in no known band of PP 44/2015, Lampiran II: its base is not settled.`,
  };
  throw new RuleError("NOT_SETTLED", messages, { field: "monthlyIncome", basis });
}
