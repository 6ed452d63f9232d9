import { addYears } from "../local-date.js";
import type { LocalDate } from "../local-date.js";

/** What ends a child's scholarship; work does not always: see workKeepsScholarship(). */
export const CHILD_ENDS = ["AGE_23", "MARRIED", "WORKING", "LEFT_SCHOOL", "DIED"] as const;
export type ChildEnd = (typeof CHILD_ENDS)[number];

/** PP 44/2015 as amended by PP 82/2019: no payment from this birthday on. */
const ENDS_AT_AGE = 23;

/** The day a child's right ends by age at the latest: the 23rd birthday, on which nothing is due any more. */
export function endsOfSchedule(birthDate: LocalDate): LocalDate {
  return addYears(birthDate, ENDS_AT_AGE);
}

/** Whether a planned yearly payment still stands when the right ends on a day: one due before that day does. */
export function paymentStands(dueOn: LocalDate, endsOn: LocalDate): boolean {
  return dueOn < endsOn;
}
