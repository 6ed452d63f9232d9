import { dated, localDate } from "@payung/jamsostek";
import {
  belongsTo,
  eligibleWhen,
  inExtremePoverty,
  livesIn,
  regionCode,
  withinBpuAge,
} from "@payung/plugin-kit";
import type { Scheme, WorkerCategory } from "@payung/plugin-kit";
import { INPRES_4_2022 } from "../legal-basis.js";

const CATEGORIES: readonly WorkerCategory[] = ["PEKERJA_RENTAN", "PEKERJA_MISKIN_EKSTREM"];

const MEANING = {
  id: "Yang dimaksud ialah pekerja informal yang pekerjaannya berbahaya, pendapatannya kecil, dan mudah terpukul bila ekonomi berguncang; usia terendah tidak disebut.",
  en: "Meant are informal workers at high risk and with minimal income, exposed to economic shocks; no minimum age is stated.",
};

/** The province pays for a year, budget 2024. Who is listed comes from the agency that keeps the poverty data. */
export const sumutMiskinEkstrem: Scheme = {
  code: "sumut-miskin-ekstrem",
  name: "Iuran pekerja rentan miskin ekstrem Provinsi Sumatera Utara",
  legalBasis: [INPRES_4_2022],
  terms: dated("sumut-miskin-ekstrem", [
    {
      from: localDate("2024-01-01"),
      until: localDate("2024-12-31"),
      basis: INPRES_4_2022,
      value: {
        programmes: ["JKK", "JKM"],
        fundingSources: ["APBD_PROVINCE"],
        categories: CATEGORIES,
        eligibility: eligibleWhen(
          livesIn(regionCode("12"), "Provinsi Sumatera Utara", INPRES_4_2022),
          belongsTo(CATEGORIES, INPRES_4_2022, MEANING),
          inExtremePoverty(INPRES_4_2022),
          withinBpuAge,
        ),
        payer: () => "APBD_PROVINCE",
      },
    },
  ]),
};
