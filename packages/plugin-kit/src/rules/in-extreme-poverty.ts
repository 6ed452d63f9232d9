import type { LegalBasis } from "@payung/jamsostek";
import { met, unmet } from "./condition.js";
import type { Condition } from "./condition.js";

/** The applicant is in the register of the extremely poor; what nobody said counts as not shown, never as "no". */
export function inExtremePoverty(basis: LegalBasis): Condition {
  return ({ extremelyPoor }) => {
    if (extremelyPoor === undefined) return unmet({ ...NOT_SAID, basis });
    return extremelyPoor ? met({ ...LISTED, basis }) : unmet({ ...NOT_LISTED, basis });
  };
}

const LISTED = {
  code: "EXTREMELY_POOR",
  message: {
    id: "Tercatat sebagai pekerja miskin ekstrem.",
    en: "Is recorded as an extremely poor worker.",
  },
};

const NOT_LISTED = {
  code: "NOT_EXTREMELY_POOR",
  message: {
    id: "Tidak tercatat sebagai pekerja miskin ekstrem; skema ini memakai data kemiskinan ekstrem (dahulu P3KE, sejak 2025 DTSEN).",
    en: "Is not recorded as extremely poor; the scheme goes by the register of extreme poverty (P3KE then, DTSEN since 2025).",
  },
};

const NOT_SAID = {
  code: "EXTREME_POVERTY_NOT_STATED",
  message: {
    id: "Belum dapat diputuskan: isi extremelyPoor menurut data kemiskinan ekstrem (dahulu P3KE, sejak 2025 DTSEN).",
    en: "Cannot be decided yet: fill in extremelyPoor from the register of extreme poverty (P3KE then, DTSEN since 2025).",
  },
};
