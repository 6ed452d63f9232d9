import type { LocalDate } from "../local-date.js";
import type { Programme } from "../vocabulary.js";
import type { CoverText } from "./cover-text-common.js";
import { jhtText } from "./cover-text-jht.js";
import { jkkText } from "./cover-text-jkk.js";
import { jkmText } from "./cover-text-jkm.js";

/**
 * Plain words for members, with the amounts in force on a day.
 * @throws RuleError NO_RULE_IN_FORCE for JKK and JKM on a day before July 2015
 */
export function coverText(programme: Programme, on: LocalDate): CoverText {
  const texts = { JKK: jkkText, JKM: jkmText, JHT: jhtText };
  return { programme, ...texts[programme](on) };
}
