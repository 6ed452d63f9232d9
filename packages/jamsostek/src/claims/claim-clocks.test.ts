import { expect, test } from "vitest";
import { localDate } from "../local-date.js";
import { lapsesOn, reportBy } from "./claim-clocks.js";

test("the first report of an accident is due within two days", () => {
  expect(reportBy(localDate("2026-03-10"))).toBe("2026-03-12");
  expect(reportBy(localDate("2026-02-27"))).toBe("2026-03-01");
  expect(reportBy(localDate("2026-12-30"))).toBe("2027-01-01");
});

test("the right to claim is gone five years after the event, and there the day before", () => {
  expect(lapsesOn(localDate("2026-03-10"))).toBe("2031-03-10");
});

test("the right of an event on 29 February is gone on 28 February", () => {
  expect(lapsesOn(localDate("2024-02-29"))).toBe("2029-02-28");
});
