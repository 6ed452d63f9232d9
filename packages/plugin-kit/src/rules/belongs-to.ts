import type { LegalBasis } from "@payung/jamsostek";
import type { WorkerCategory } from "../worker-category.js";
import { met, unmet } from "./condition.js";
import type { Condition } from "./condition.js";

/** The applicant's category is one that the scheme names. */
export function belongsTo(categories: readonly WorkerCategory[], basis: LegalBasis): Condition {
  const named = categories.join(", ");
  return ({ category }) =>
    categories.includes(category)
      ? met({
          code: "CATEGORY_COVERED",
          message: {
            id: `Kelompok ${category} termasuk yang disebut skema ini.`,
            en: `The category ${category} is among those that the scheme names.`,
          },
          basis,
        })
      : unmet({
          code: "CATEGORY_NOT_COVERED",
          message: {
            id: `Kelompok ${category} tidak disebut skema ini; yang disebut: ${named}.`,
            en: `The scheme does not name the category ${category}; it names ${named}.`,
          },
          basis,
        });
}
