import { PERMENAKER_5_2021, ageOn, noSurerThan } from "@payung/jamsostek";
import { met, unmet } from "./condition.js";
import type { Condition } from "./condition.js";

/** Age 65 on the day of registration is the last one that national law admits. */
const OLDEST = 65;

/** That there is a limit of 65 was read; that it stands in this regulation, and that 65 itself is admitted, was not. */
const BASIS = Object.freeze(noSurerThan(PERMENAKER_5_2021, "UNVERIFIED"));

/** National law: who is not a wage earner (BPU) registers up to age 65. A minimum age is the scheme's to state. */
export const withinBpuAge: Condition = ({ birthDate }, on) => {
  if (birthDate > on) return unmet(bornLater(birthDate, on));
  const age = ageOn(birthDate, on);
  return age <= OLDEST
    ? met({
        code: "WITHIN_AGE_LIMIT",
        message: {
          id: `Berusia ${age} tahun pada ${on}; peserta BPU mendaftar paling tua ${OLDEST} tahun.`,
          en: `Is ${age} on ${on}; a BPU registers at ${OLDEST} at the latest.`,
        },
        basis: BASIS,
      })
    : unmet({
        code: "AGE_OVER_LIMIT",
        message: {
          id: `Berusia ${age} tahun pada ${on}, di atas batas ${OLDEST} tahun bagi peserta BPU saat mendaftar.`,
          en: `Is ${age} on ${on}, above the limit of ${OLDEST} for a BPU at registration.`,
        },
        basis: BASIS,
      });
};

function bornLater(birthDate: string, on: string) {
  return {
    code: "BORN_AFTER_THE_DAY",
    message: {
      id: `Tanggal lahir ${birthDate} sesudah ${on}.`,
      en: `The birth date ${birthDate} is after ${on}.`,
    },
  };
}
