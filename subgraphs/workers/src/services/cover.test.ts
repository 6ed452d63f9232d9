import { localDate, month } from "@payung/jamsostek";
import { expect, test } from "vitest";
import { coveredUntil, enrolmentStatus } from "./cover.js";

const cover = (from: string, until: string | null) => ({
  fromMonth: month(from),
  paidThrough: until === null ? null : localDate(until),
});
const today = localDate("2026-11-21");

test.each([
  ["is active while the day is paid for", cover("2026-01", "2026-12-31"), "ACTIVE"],
  ["is active on its first day", cover("2026-11", "2026-11-30"), "ACTIVE"],
  ["is active on the last day that is paid for", cover("2026-01", "2026-11-21"), "ACTIVE"],
  ["lapses the day after", cover("2026-01", "2026-11-20"), "LAPSED"],
  ["is upcoming before its first month", cover("2026-12", "2026-12-31"), "UPCOMING"],
  ["is upcoming while nothing is paid", cover("2026-01", null), "UPCOMING"],
])("an enrolment %s", (_, enrolment, status) => {
  expect(enrolmentStatus(enrolment, today)).toBe(status);
});

test("a person is covered until the last day that any payer has paid for", () => {
  const enrolments = [cover("2026-01", "2026-06-30"), cover("2025-01", "2026-12-31"), cover("2026-12", null)];
  expect(coveredUntil(enrolments)).toBe("2026-12-31");
});

test("a person for whom nobody has paid yet is covered until no day", () => {
  expect(coveredUntil([cover("2026-12", null)])).toBeNull();
  expect(coveredUntil([])).toBeNull();
});
