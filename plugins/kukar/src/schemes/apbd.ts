import { dated, localDate } from "@payung/jamsostek";
import { belongsTo, eligibleWhen, livesIn, regionCode, withinBpuAge } from "@payung/plugin-kit";
import type { Scheme, WorkerCategory } from "@payung/plugin-kit";
import { INPRES_2_2021, INPRES_4_2022 } from "../legal-basis.js";
import { cutByAccount } from "./cut-by-account.js";

const CATEGORIES: readonly WorkerCategory[] = ["PEKERJA_RENTAN", "NON_ASN"];

const MEANING = {
  id: "Disebut antara lain petani, nelayan, pedagang, marbot, tenaga kesehatan, dan tenaga pendidik; usia terendah tidak disebut.",
  en: "Named are, among others, farmers, fishers, traders, marbot, health workers and educators; no minimum age is stated.",
};

/**
 * The regency pays since the end of 2021 (the day is not stated). Companies are asked to pay for vulnerable workers
 * near their sites ("ring 1") from their social responsibility: a second source with a price of its own in 2026.
 */
export const kukarApbd: Scheme = {
  code: "kukar-apbd",
  name: "Iuran pekerja rentan dan Non-ASN Kabupaten Kutai Kartanegara",
  legalBasis: [INPRES_2_2021, INPRES_4_2022],
  terms: dated("kukar-apbd", [
    {
      from: localDate("2021-12-01"),
      basis: INPRES_2_2021,
      value: {
        programmes: ["JKK", "JKM"],
        fundingSources: ["APBD_REGENCY", "CSR"],
        categories: CATEGORIES,
        eligibility: eligibleWhen(
          livesIn(regionCode("64.02"), "Kabupaten Kutai Kartanegara", INPRES_2_2021),
          belongsTo(CATEGORIES, INPRES_2_2021, MEANING),
          withinBpuAge,
        ),
        payer: ({ category, sponsoredByCompany }) =>
          category === "PEKERJA_RENTAN" && sponsoredByCompany === true ? "CSR" : "APBD_REGENCY",
        allocation: cutByAccount,
      },
    },
  ]),
};
