import type { LegalBasis } from "@payung/jamsostek";
import { liesIn } from "../region-code.js";
import type { RegionCode } from "../region-code.js";
import { met, unmet } from "./condition.js";
import type { Condition } from "./condition.js";

/** The applicant lives in the scheme's region. @param name as people write it: "Provinsi Contoh" */
export function livesIn(region: RegionCode, name: string, basis: LegalBasis): Condition {
  return (applicant) =>
    liesIn(applicant.region, region)
      ? met({
          code: "LIVES_IN_REGION",
          message: {
            id: `Berdomisili di ${name} (${applicant.region} di dalam ${region}).`,
            en: `Lives in ${name} (${applicant.region} is in ${region}).`,
          },
          basis,
        })
      : unmet({
          code: "OUTSIDE_REGION",
          message: {
            id: `Wilayah ${applicant.region} tidak seluruhnya di dalam ${name} (${region}); skema ini hanya untuk penduduknya.`,
            en: `The region ${applicant.region} does not lie in ${name} (${region}); the scheme is for its residents only.`,
          },
          basis,
        });
}
