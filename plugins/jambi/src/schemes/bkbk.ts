import { dated, localDate } from "@payung/jamsostek";
import { belongsTo, eligibleWhen, livesIn, regionCode, withinBpuAge } from "@payung/plugin-kit";
import type { Scheme, WorkerCategory } from "@payung/plugin-kit";
import { KEPGUB_853_2022, PERGUB_16_2022 } from "../legal-basis.js";
import { bkbkDetails, shareByVillage } from "./share-by-village.js";

const CATEGORIES: readonly WorkerCategory[] = ["PEKERJA_RENTAN", "PEKERJA_RENTAN_DESA"];

const MEANING = {
  id: "Yang dimaksud ialah pekerja rentan di setiap desa dan kelurahan; usia terendah tidak disebut.",
  en: "Meant are vulnerable workers in every desa and kelurahan; no minimum age is stated.",
};

/**
 * The province pays from its grant to villages. The regulation states no end, and none is known; how much the grant is,
 * is stated for two years only (see grant.ts); for another year the funder states it.
 */
export const jambiBkbk: Scheme = {
  code: "jambi-bkbk",
  name: "BKBK Jambi: 10% bantuan desa dan kelurahan untuk iuran pekerja rentan",
  legalBasis: [PERGUB_16_2022, KEPGUB_853_2022],
  allocationDetails: bkbkDetails,
  terms: dated("jambi-bkbk", [
    {
      from: localDate("2022-01-01"),
      basis: PERGUB_16_2022,
      value: {
        programmes: ["JKK", "JKM"],
        fundingSources: ["BKBK"],
        categories: CATEGORIES,
        eligibility: eligibleWhen(
          livesIn(regionCode("15"), "Provinsi Jambi", PERGUB_16_2022),
          belongsTo(CATEGORIES, PERGUB_16_2022, MEANING),
          withinBpuAge,
        ),
        payer: () => "BKBK",
        allocation: shareByVillage,
      },
    },
  ]),
};
