import type { Message } from "../message.js";
import type { CostKind } from "../vocabulary.js";
import type { BenefitCode } from "./benefit.js";

/** The benefit that pays a kind of cost, and the words for it. */
export const COST_WORDS: Readonly<Record<CostKind, { readonly code: BenefitCode; readonly name: Message }>> =
  {
    MEDICAL_CARE: {
      code: "BIAYA_PENGOBATAN",
      name: { id: "Perawatan dan pengobatan", en: "Medical care (perawatan dan pengobatan)" },
    },
    TRANSPORT_LAND_OR_RIVER: {
      code: "BIAYA_PENGANGKUTAN",
      name: { id: "Pengangkutan darat atau sungai", en: "Transport (pengangkutan) by land or river" },
    },
    TRANSPORT_SEA: {
      code: "BIAYA_PENGANGKUTAN",
      name: { id: "Pengangkutan laut", en: "Transport (pengangkutan) by sea" },
    },
    TRANSPORT_AIR: {
      code: "BIAYA_PENGANGKUTAN",
      name: { id: "Pengangkutan udara", en: "Transport (pengangkutan) by air" },
    },
    HOME_CARE: {
      code: "PERAWATAN_DI_RUMAH",
      name: {
        id: "Perawatan di rumah, paling lama 1 tahun",
        en: "Home care (perawatan di rumah) for at most 1 year",
      },
    },
    GLASSES: { code: "KACAMATA", name: { id: "Kacamata", en: "Glasses (kacamata)" } },
    DENTAL: { code: "GIGI_TIRUAN", name: { id: "Gigi tiruan", en: "False teeth (gigi tiruan)" } },
    HEARING_AID: {
      code: "ALAT_BANTU_DENGAR",
      name: { id: "Alat bantu dengar", en: "Hearing aid (alat bantu dengar)" },
    },
    PROSTHESIS: { code: "PROTESE", name: { id: "Protese", en: "Prosthesis (protese)" } },
  };

export const WHOLE: Message = {
  id: "{name}: diajukan {claimed}{several}, {ceiling}: diganti seluruhnya = {amount} ({law})",
  en: "{name}: {claimed} claimed{several}, {ceiling}: paid in full = {amount} ({law})",
};
export const CUT: Message = {
  id: "{name}: diajukan {claimed}{several}, {ceiling}: diganti {amount} saja ({law})",
  en: "{name}: {claimed} claimed{several}, {ceiling}: {amount} paid only ({law})",
};
export const SEVERAL: Message = { id: " dalam {count} biaya", en: " in {count} costs" };
export const CEILING: Message = { id: "paling banyak {most}", en: "at most {most}" };
export const PROSTHESIS_CEILING: Message = {
  id: "paling banyak harga acuan {price} + {share} = {most}",
  en: "at most the reference price {price} + {share} = {most}",
};
export const NO_CEILING: Message = {
  id: "sesuai kebutuhan medis tanpa batas biaya",
  en: "to medical need without ceiling",
};
export const NOT_KNOWN: Message = {
  id: "Batas penggantian biaya (costs) oleh JKK sebelum PP 82/2019 (2 Desember 2019) belum pasti.",
  en: "Up to what JKK paid back costs before PP 82/2019 (2 December 2019) is not settled.",
};
