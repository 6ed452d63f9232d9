import { expect, test } from "vitest";
import { SCHOLARSHIP_TERMS } from "../benefits/scholarship-terms.js";
import { ageOn, localDate, previousDay } from "../local-date.js";
import { endsOfSchedule, paymentStands } from "./child.js";

test("a child's right ends on the 23rd birthday, the age of the scholarship's terms", () => {
  for (const { value } of SCHOLARSHIP_TERMS.periods) {
    const birth = localDate("2010-06-15");
    expect(ageOn(birth, endsOfSchedule(birth))).toBe(value.endsAtAge);
    expect(ageOn(birth, previousDay(endsOfSchedule(birth)))).toBe(value.endsAtAge - 1);
  }
});

test("a child born on 29 February has that birthday on 28 February", () => {
  expect(endsOfSchedule(localDate("2008-02-29"))).toBe("2031-02-28");
});

test("a payment due the day before the right ends stands, one due on that day does not", () => {
  const married = localDate("2028-09-01");
  expect(paymentStands(localDate("2028-08-31"), married)).toBe(true);
  expect(paymentStands(married, married)).toBe(false);
  expect(paymentStands(localDate("2029-08-31"), married)).toBe(false);
});
