import { dated, inForce } from "../dated.js";
import type { Dated } from "../dated.js";
import { citation, noSurerThan } from "../legal-basis.js";
import { localDate } from "../local-date.js";
import type { LocalDate } from "../local-date.js";
import { fillMessage } from "../message.js";
import { percentText } from "../basis-points.js";
import { PP_44_2015, PP_46_2015 } from "../regulations/government-regulations.js";
import { basisPointsRoundedDown, greaterRupiah, rupiah, rupiahText } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import type { Programme } from "../vocabulary.js";
import { bpuIncomeBand } from "./bpu-income-bands.js";
import type { ContributionItem } from "./contribution-item.js";

const JKM_CONTRIBUTION_BPU: Dated<Rupiah> = dated("iuran JKM BPU", [
  { from: localDate("2015-07-01"), basis: PP_44_2015, value: rupiah(6_800) },
]);

const JHT_CONTRIBUTION_BPU: Dated<{ readonly basisPoints: number; readonly leastIncome: Rupiah }> = dated(
  "iuran JHT BPU",
  [
    {
      from: localDate("2015-07-01"),
      basis: PP_46_2015,
      value: { basisPoints: 200, leastIncome: rupiah(1_000_000) },
    },
  ],
);

/** What a BPU's programme costs a month before any adjustment. */
export function bpuContribution(
  programme: Programme,
  monthlyIncome: Rupiah,
  on: LocalDate,
): ContributionItem {
  if (programme === "JKK") return jkkContributionBpu(monthlyIncome, on);
  return programme === "JKM" ? jkmContributionBpu(on) : jhtContributionBpu(monthlyIncome, on);
}

function jkkContributionBpu(monthlyIncome: Rupiah, on: LocalDate): ContributionItem {
  const { band, basis } = bpuIncomeBand(monthlyIncome, on, "month");
  const amount = band.jkkContribution;
  const template = {
    id: "JKK: {amount} sebulan pada dasar upah {base} untuk penghasilan {income} ({law})",
    en: "JKK: {amount} a month at the base of {base} for an income of {income} ({law})",
  };
  const trace = fillMessage(template, {
    amount: rupiahText(amount),
    base: rupiahText(band.base),
    income: rupiahText(monthlyIncome),
    law: citation(basis),
  });
  return { programme: "JKK", amount, basis, trace };
}

function jkmContributionBpu(on: LocalDate): ContributionItem {
  const { value: amount, basis } = inForce(JKM_CONTRIBUTION_BPU, on, "month");
  const template = {
    id: "JKM: {amount} sebulan, sama untuk setiap penghasilan ({law})",
    en: "JKM: {amount} a month, the same for every income ({law})",
  };
  const trace = fillMessage(template, { amount: rupiahText(amount), law: citation(basis) });
  return { programme: "JKM", amount, basis, trace };
}

/**
 * 2% of the reported income itself, not of its band's base. Nobody reports less than the lowest base, so a smaller
 * income counts as Rp1,000,000; no source says so in as many words, hence the mark.
 */
function jhtContributionBpu(monthlyIncome: Rupiah, on: LocalDate): ContributionItem {
  const { value, basis: law } = inForce(JHT_CONTRIBUTION_BPU, on, "month");
  const counted = greaterRupiah(monthlyIncome, value.leastIncome);
  const raised = counted !== monthlyIncome;
  const basis = raised ? noSurerThan(law, "UNVERIFIED") : law;
  const amount = basisPointsRoundedDown(counted, value.basisPoints);
  const reported = {
    id: "JHT: {rate} dari penghasilan yang dilaporkan {counted} = {amount} ({law})",
    en: "JHT: {rate} of the reported income {counted} = {amount} ({law})",
  };
  const least = {
    id: "JHT: {rate} dari {counted}, penghasilan terendah yang dapat dilaporkan = {amount} ({law})",
    en: "JHT: {rate} of {counted}, the least income that can be reported = {amount} ({law})",
  };
  const trace = fillMessage(raised ? least : reported, {
    rate: percentText(value.basisPoints),
    counted: rupiahText(counted),
    amount: rupiahText(amount),
    law: citation(basis),
  });
  return { programme: "JHT", amount, basis, trace };
}
