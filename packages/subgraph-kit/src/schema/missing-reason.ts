import type { Message } from "@payung/jamsostek";
import { graphEnum } from "./enums.js";

/** Why a value is null. Each has its sentence below; what is missing stands beside the value. */
const MISSING_REASONS = ["NO_DATA", "NO_DENOMINATOR", "NOT_COMPARABLE"] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

export const MissingReasonEnum = graphEnum(
  "MissingReason",
  "Why a value is null: NO_DATA nothing is stored, NO_DENOMINATOR nobody states of how many, NOT_COMPARABLE it counts a part that is not kept apart here.",
  MISSING_REASONS,
);

/** For frontends that show the reason as it is. */
export const MISSING_REASON_TEXTS: Readonly<Record<MissingReason, Message>> = {
  NO_DATA: {
    id: "Belum ada data yang tercatat di sini; ini bukan nol.",
    en: "Nothing is recorded here yet; this is not zero.",
  },
  NO_DENOMINATOR: {
    id: "Belum ada sumber yang menyatakan jumlah seluruhnya.",
    en: "No source at hand states the whole number.",
  },
  NOT_COMPARABLE: {
    id: "Angka itu hanya menghitung sebagian, yang di sini tidak dicatat terpisah.",
    en: "The number counts a part only, which is not kept apart here.",
  },
};
