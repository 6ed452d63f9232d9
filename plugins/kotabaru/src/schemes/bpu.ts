import { PP_44_2015, dated, localDate } from "@payung/jamsostek";
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
import { INPRES_2_2021 } from "../legal-basis.js";

/** Vulnerable workers as the regency means them: none of them earns a wage. */
const CATEGORIES: readonly WorkerCategory[] = ["BUKAN_PENERIMA_UPAH", "PEKERJA_RENTAN"];

const MEANING = {
  id: "Yang dimaksud ialah pekerja bukan penerima upah (BPU) dengan pendapatan kecil dan tempat kerja yang kerap berbahaya; usia terendah tidak disebut.",
  en: "Meant are workers without a wage (BPU) and with low income, often at unsafe work; no minimum age is stated.",
};

/** People expect medical care in general of this programme: who is eligible reads what it is not. */
const notHealthInsurance: Condition = () =>
  met({
    code: "NOT_HEALTH_INSURANCE",
    message: {
      id: "JKK menanggung kecelakaan kerja dan penyakit akibat kerja saja; berobat karena sakit biasa bukan tanggungan program ini, melainkan BPJS Kesehatan.",
      en: "JKK covers work accidents and occupational disease only; ordinary illness is not covered here but by BPJS Kesehatan.",
    },
    basis: PP_44_2015,
  });

/** Announced for 2024. Budget, number of workers and the budget that pays are not stated. */
export const kotabaruBpu: Scheme = {
  code: "kotabaru-bpu",
  name: "Iuran pekerja rentan bukan penerima upah Kabupaten Kotabaru",
  legalBasis: [INPRES_2_2021],
  terms: dated("kotabaru-bpu", [
    {
      from: localDate("2024-01-01"),
      basis: INPRES_2_2021,
      value: {
        programmes: ["JKK", "JKM"],
        fundingSources: NOT_STATED,
        categories: CATEGORIES,
        eligibility: eligibleWhen(
          livesIn(regionCode("63.02"), "Kabupaten Kotabaru", INPRES_2_2021),
          belongsTo(CATEGORIES, INPRES_2_2021, MEANING),
          withinBpuAge,
          notHealthInsurance,
        ),
        payer: () => NOT_STATED,
      },
    },
  ]),
};
