import { regionCode } from "@payung/plugin-kit";
import { expect, test } from "vitest";
import { todayIn } from "./clock.js";

const clock = () => Date.UTC(2026, 10, 21, 15, 30);

test.each([
  ["WIB, still the 21st at 22:30", "ID", "2026-11-21"],
  ["WIB in Sumatra", "15", "2026-11-21"],
  ["WIB in the west and middle of Kalimantan", "62", "2026-11-21"],
  ["WITA in the rest of Kalimantan, still the 21st at 23:30", "64.02", "2026-11-21"],
  ["WIT in Papua, already the 22nd at 00:30", "91.01", "2026-11-22"],
  ["WIT in Maluku", "81", "2026-11-22"],
])("today is told by the region's own zone: %s", (_, code, day) => {
  expect(todayIn(clock, regionCode(code))).toBe(day);
});

test("an hour later it is the 22nd in WITA too, but not in WIB", () => {
  const later = () => clock() + 3_600_000;
  expect(todayIn(later, regionCode("73"))).toBe("2026-11-22");
  expect(todayIn(later, regionCode("51"))).toBe("2026-11-22");
  expect(todayIn(later, regionCode("35"))).toBe("2026-11-21");
});
