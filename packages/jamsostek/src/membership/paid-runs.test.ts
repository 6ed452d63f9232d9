import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, localDate } from "../local-date.js";
import { coverAfterPayment } from "./cover-after-payment.js";
import type { PaidCover } from "./cover-after-payment.js";
import { joinedRuns, monthsContributed } from "./paid-runs.js";

const run = (from: string, through: string) => ({ from: localDate(from), through: localDate(through) });
const months = (runs: readonly ReturnType<typeof run>[], on: string) =>
  monthsContributed(runs, localDate(on));

test("runs that touch or overlap are one, those with a day between are two", () => {
  const runs = [
    run("2026-01-01", "2026-06-30"),
    run("2025-01-01", "2025-12-31"),
    run("2025-03-01", "2025-05-31"),
    run("2026-07-02", "2026-07-31"),
  ];
  expect(joinedRuns(runs)).toEqual([run("2025-01-01", "2026-06-30"), run("2026-07-02", "2026-07-31")]);
  expect(joinedRuns([])).toEqual([]);
});

test.each([
  ["nothing before the first paid day", "2026-03-09", 0],
  ["the first month on its first day", "2026-03-10", 1],
  ["one month until the day before the second", "2026-04-09", 1],
  ["the second month on its first day", "2026-04-10", 2],
  ["what was paid and no more, long after the last paid day", "2030-01-01", 3],
])("a cover of three months from 10 March counts %s", (_, on, count) => {
  expect(months([run("2026-03-10", "2026-06-09")], on)).toBe(count);
});

test("a month that begins on the 31st begins on the last day of a short month", () => {
  const runs = [run("2026-01-31", "2026-04-29")];
  expect(["2026-02-27", "2026-02-28", "2026-03-30", "2026-03-31"].map((on) => months(runs, on))).toEqual([
    1, 2, 2, 3,
  ]);
});

test("cover that ends early, as with a death, counts the month that had begun", () => {
  expect(months([run("2026-01-01", "2026-03-05")], "2026-12-31")).toBe(3);
});

test("two payers' months of the same days count once, those of other days each", () => {
  expect(months([run("2026-01-01", "2026-06-30"), run("2026-04-01", "2026-09-30")], "2026-12-31")).toBe(9);
  expect(months([run("2025-01-01", "2025-12-31"), run("2026-01-01", "2026-12-31")], "2026-12-31")).toBe(24);
  expect(months([run("2024-01-01", "2024-12-31"), run("2026-01-01", "2026-12-31")], "2026-12-31")).toBe(24);
});

test("of one payer's cover it is the months paid, whenever they were paid", () => {
  const days = fc.array(fc.nat(900), { minLength: 1, maxLength: 24 });
  fc.assert(
    fc.property(days, (offsets) => {
      let cover: PaidCover | null = null;
      const runs: ReturnType<typeof run>[] = [];
      for (const offset of offsets.toSorted((a, b) => a - b)) {
        const after = coverAfterPayment(cover, addDays(localDate("2024-01-01"), offset));
        if (after.lapsed) runs.push(run(after.lapsed.coveredFrom, after.lapsed.paidThrough));
        cover = after.cover;
      }
      runs.push(run(cover!.coveredFrom, cover!.paidThrough));
      expect(months(runs, "2099-12-31")).toBe(offsets.length);
    }),
  );
});
