import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, localDate } from "../local-date.js";
import { coverAfterPayment } from "./cover-after-payment.js";
import type { PaidCover } from "./cover-after-payment.js";

const paid = (...days: string[]) =>
  days.reduce<PaidCover | null>((cover, day) => coverAfterPayment(cover, localDate(day)).cover, null);

test("the first payment covers from its day to the day before the same day of the next month", () => {
  expect(paid("2026-03-10")).toEqual({ coveredFrom: "2026-03-10", monthsPaid: 1, paidThrough: "2026-04-09" });
});

test("months paid ahead on one day add up", () => {
  expect(paid("2026-03-10", "2026-03-10", "2026-03-10")).toMatchObject({
    monthsPaid: 3,
    paidThrough: "2026-06-09",
  });
});

test("cover from the 31st is shorter in short months and does not slide", () => {
  expect(paid("2026-01-31")?.paidThrough).toBe("2026-02-27");
  expect(paid("2026-01-31", "2026-02-27")?.paidThrough).toBe("2026-03-30");
  expect(paid("2026-01-31", "2026-02-27", "2026-03-30")?.paidThrough).toBe("2026-04-29");
});

test("a payment on the day after the last covered day goes on without a gap", () => {
  expect(paid("2026-03-10", "2026-04-10")).toEqual({
    coveredFrom: "2026-03-10",
    monthsPaid: 2,
    paidThrough: "2026-05-09",
  });
});

test("a later payment begins anew on its own day, and the days between are not covered", () => {
  const before = paid("2026-03-10")!;
  expect(coverAfterPayment(before, localDate("2026-04-11"))).toEqual({
    cover: { coveredFrom: "2026-04-11", monthsPaid: 1, paidThrough: "2026-05-10" },
    lapsed: before,
  });
});

test("cover ends with the day of death, whatever is paid", () => {
  const before = { ...paid("2026-03-10")!, paidThrough: localDate("2026-03-20") };
  expect(coverAfterPayment(before, localDate("2026-04-05"), localDate("2026-03-20")).cover).toEqual(before);
  expect(
    coverAfterPayment(paid("2026-03-10"), localDate("2026-03-15"), localDate("2026-03-20")).cover,
  ).toMatchObject({
    paidThrough: "2026-03-20",
  });
});

test("no day is covered before it is paid for, and none twice", () => {
  const days = fc.array(fc.nat(500), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(days, (offsets) => {
      let cover: PaidCover | null = null;
      for (const offset of offsets.toSorted((a, b) => a - b)) {
        const day = addDays(localDate("2026-01-01"), offset);
        const after = coverAfterPayment(cover, day);
        expect(after.cover.paidThrough >= day).toBe(true);
        expect(after.cover.coveredFrom > (after.lapsed?.paidThrough ?? "")).toBe(true);
        cover = after.cover;
      }
    }),
  );
});
