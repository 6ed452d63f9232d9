import type { LegalBasis, Message } from "@payung/jamsostek";
import type { WorkerCategory } from "../worker-category.js";
import { met, unmet } from "./condition.js";
import type { Condition } from "./condition.js";

/**
 * The applicant's category is one that the scheme names.
 * @param meaning whom the scheme means by them, since no national statute does: "Pekerja rentan ialah ..."
 */
export function belongsTo(
  categories: readonly WorkerCategory[],
  basis: LegalBasis,
  meaning: Message = { id: "", en: "" },
): Condition {
  const named = categories.join(", ");
  return ({ category }) =>
    categories.includes(category)
      ? met({
          code: "CATEGORY_COVERED",
          message: {
            id: `Kelompok ${category} termasuk yang disebut skema ini. ${meaning.id}`.trim(),
            en: `The category ${category} is among those that the scheme names. ${meaning.en}`.trim(),
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
