import { dated, localDate, noSurerThan } from "@payung/jamsostek";
import {
  NOT_STATED,
  belongsTo,
  eligibleWhen,
  livesIn,
  met,
  regionCode,
  withinBpuAge,
} from "@payung/plugin-kit";
import type { Condition, Scheme, WorkerCategory } from "@payung/plugin-kit";
import { PERBUP_3_2024 } from "../legal-basis.js";

/** In the order of the regulation's title. */
const CATEGORIES: readonly WorkerCategory[] = [
  "APARATUR_DESA",
  "BPD",
  "NON_APARATUR_DESA",
  "PEKERJA_RENTAN_DESA",
];

const MEANING = {
  id: "Perbup 3/2024 menyebut empat kelompok; usia terendah tidak diketahui.",
  en: "Perbup 3/2024 names four groups; a minimum age is not known.",
};

/** Village officials are probably wage earners, for whom neither the BPU's age limit nor the BPU's price holds. */
const segment: Condition = (applicant, on) =>
  applicant.category === "APARATUR_DESA" ? met(SEGMENT_NOT_SETTLED) : withinBpuAge(applicant, on);

const SEGMENT_NOT_SETTLED = {
  code: "SEGMENT_NOT_SETTLED",
  message: {
    id: "Perangkat desa umumnya penerima upah (PU) atas siltap; bila demikian, batas usia dan iuran BPU tidak berlaku baginya. Sumber yang ada tidak memastikannya.",
    en: "Village officials usually are wage earners (PU) on their siltap; if so, the age limit and the price of a BPU do not hold for them. No source at hand settles it.",
  },
  basis: noSurerThan(PERBUP_3_2024, "UNVERIFIED"),
};

/**
 * The day of Perbup 3/2024 and who pays are not stated: the terms begin with its year. Of the programmes the article
 * names only JKM (and the scholarships that follow from it).
 */
export const labuhanbatuDesa: Scheme = {
  code: "labuhanbatu-desa",
  name: "Jaminan sosial ketenagakerjaan desa Kabupaten Labuhanbatu",
  legalBasis: [PERBUP_3_2024],
  terms: dated("labuhanbatu-desa", [
    {
      from: localDate("2024-01-01"),
      basis: PERBUP_3_2024,
      value: {
        programmes: ["JKM"],
        fundingSources: NOT_STATED,
        categories: CATEGORIES,
        eligibility: eligibleWhen(
          livesIn(regionCode("12.10"), "Kabupaten Labuhanbatu", PERBUP_3_2024),
          belongsTo(CATEGORIES, PERBUP_3_2024, MEANING),
          segment,
        ),
        payer: () => NOT_STATED,
      },
    },
  ]),
};
