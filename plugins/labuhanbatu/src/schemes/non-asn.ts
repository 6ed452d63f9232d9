import { dated, localDate } from "@payung/jamsostek";
import { NOT_STATED, belongsTo, eligibleWhen, livesIn, regionCode } from "@payung/plugin-kit";
import type { Scheme, WorkerCategory } from "@payung/plugin-kit";
import { INPRES_2_2021 } from "../legal-basis.js";

const CATEGORIES: readonly WorkerCategory[] = ["NON_ASN"];

const MEANING = {
  id: "Berita itu menyebut delapan klaim JKM Non-ASN tanpa peraturan daerahnya; Perbup 3/2024 tidak menyebut Non-ASN.",
  en: "The article prints eight JKM claims of non-ASN staff without a regulation of the regency; Perbup 3/2024 does not name them.",
};

/**
 * Non-ASN staff are among the claims that were paid, outside Perbup 3/2024. Since when they are covered, by which
 * regulation and who pays is not stated: the terms begin with the year of the claims. Staff are usually wage earners, so
 * no age limit of BPU is asked.
 */
export const labuhanbatuNonAsn: Scheme = {
  code: "labuhanbatu-non-asn",
  name: "Jaminan sosial ketenagakerjaan Non-ASN Kabupaten Labuhanbatu",
  legalBasis: [INPRES_2_2021],
  terms: dated("labuhanbatu-non-asn", [
    {
      from: localDate("2024-01-01"),
      basis: INPRES_2_2021,
      value: {
        programmes: ["JKM"],
        fundingSources: NOT_STATED,
        categories: CATEGORIES,
        eligibility: eligibleWhen(
          livesIn(regionCode("12.10"), "Kabupaten Labuhanbatu", INPRES_2_2021),
          belongsTo(CATEGORIES, INPRES_2_2021, MEANING),
        ),
        payer: () => NOT_STATED,
      },
    },
  ]),
};
