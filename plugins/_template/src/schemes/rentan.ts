import { dated, localDate } from "@payung/jamsostek";
import { belongsTo, eligibleWhen, livesIn, regionCode, withinBpuAge } from "@payung/plugin-kit";
import type { Scheme, WorkerCategory } from "@payung/plugin-kit";
import { PERGUB_1_2024 } from "../legal-basis.js";

const CATEGORIES: readonly WorkerCategory[] = ["PEKERJA_RENTAN"];

/** Whom the regulation means: no national statute says it. */
const MEANING = {
  id: "Yang dimaksud ialah pekerja sektor informal berpenghasilan rendah.",
  en: "Meant are informal workers with low income.",
};

/** A change of the regulation is a second period with its own basis, never an edit of this one. */
export const rentan: Scheme = {
  code: "contoh-rentan",
  name: "Iuran pekerja rentan Contoh",
  legalBasis: [PERGUB_1_2024],
  terms: dated("contoh-rentan", [
    {
      from: localDate("2024-01-01"),
      basis: PERGUB_1_2024,
      value: {
        programmes: ["JKK", "JKM"],
        fundingSources: ["APBD_PROVINCE"],
        categories: CATEGORIES,
        eligibility: eligibleWhen(
          livesIn(regionCode("99"), "Contoh", PERGUB_1_2024),
          belongsTo(CATEGORIES, PERGUB_1_2024, MEANING),
          withinBpuAge,
        ),
        payer: () => "APBD_PROVINCE",
      },
    },
  ]),
};
