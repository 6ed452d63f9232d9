import { localDate } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { describe, expect, test } from "vitest";
import { bkbkPlan } from "../src/plan.js";
import type { OfficialCount } from "../src/region-totals.js";

const LIST_OF_2019 = {
  kind: "PERMENDAGRI",
  number: "72",
  year: 2019,
  title: "Kode dan Data Wilayah Administrasi Pemerintahan",
  verification: "SECONDARY",
} as const;
const LIST_OF_2025 = { ...LIST_OF_2019, kind: "KEPMENDAGRI", number: "300.2.2-2138", year: 2025 } as const;

const PROVINCE: readonly OfficialCount[] = [
  {
    total: 1_562,
    validFrom: localDate("2019-10-08"),
    validUntil: localDate("2022-11-08"),
    basis: LIST_OF_2019,
  },
  { total: 1_585, validFrom: localDate("2025-04-25"), validUntil: null, basis: LIST_OF_2025 },
];
const TODAY = PROVINCE.slice(1);

describe("one village's plan", () => {
  const plan = bkbkPlan(regionCode("15.01.02.2003"), [], 2023)!;
  const village = plan.perVillage!;

  test("is 10% of Rp100,000,000, which pays for 49 workers all year and leaves Rp121,600", () => {
    expect(village.grant.amount).toBe(100_000_000);
    expect(village.share.amount).toBe(10_000_000);
    expect(village.shareBasisPoints).toBe(1_000);
    expect(village.contributionPerWorkerMonth.amount).toBe(16_800);
    expect(village.workers).toBe(49);
    expect(village.remainder.amount).toBe(121_600);
  });

  test("lacks Rp80,000 for a fiftieth worker; fifty are paid for 11 months and leave Rp760,000", () => {
    expect(village.oneMoreWorker).toMatchObject({
      workers: 50,
      lacks: { amount: 80_000 },
      monthsPaid: 11,
      remainder: { amount: 760_000 },
    });
  });

  test("says of every amount how it came about and on which law it rests", () => {
    expect(village.share.trace.en).toBe("10% x Rp100,000,000 = Rp10,000,000");
    expect(village.remainder.trace.en).toBe("Rp10,000,000 - 49 workers x 12 months x Rp16,800 = Rp121,600");
    expect(village.oneMoreWorker.lacks.trace.id).toBe(
      "50 pekerja x 12 bulan x Rp16.800 = Rp10.080.000; Rp10.000.000 kurang Rp80.000",
    );
    expect([village.grant, village.share].map(({ basis }) => basis.kind)).toEqual(["PERGUB", "PERGUB"]);
    expect(village.remainder.basis.kind).toBe("PP");
  });

  test("has no totals, nothing missing, and a note where it is a kelurahan", () => {
    expect(plan).toMatchObject({ whenRegulated: null, today: null, missingReason: null, notes: [] });
    const kelurahan = bkbkPlan(regionCode("15.71.01.1001"), [], 2023)!;
    expect(kelurahan.notes.map(({ en }) => en).join()).toContain("A kelurahan has no budget of its own");
  });
});

describe("the province's plan", () => {
  const plan = bkbkPlan(regionCode("15"), PROVINCE, 2023)!;

  test("sums up the 1,562 villages of the regulation then valid, beside the 1,585 of today", () => {
    expect(plan.whenRegulated).toMatchObject({
      villages: 1_562,
      listedBy: LIST_OF_2019,
      share: { amount: 15_620_000_000 },
      workers: 76_538,
    });
    expect(plan.today).toMatchObject({
      villages: 1_585,
      share: { amount: 15_850_000_000 },
      workers: 77_665,
    });
    expect(plan.missingReason).toBeNull();
  });

  test("shows the sum in words", () => {
    expect(plan.whenRegulated?.share.trace.en).toBe("1,562 villages x Rp10,000,000 = Rp15,620,000,000");
  });
});

describe("what is not known", () => {
  test("of a regency is how many villages it had then: today's total stands alone, with the reason", () => {
    const plan = bkbkPlan(regionCode("15.01"), TODAY, 2022)!;
    expect(plan.whenRegulated).toBeNull();
    expect(plan.today?.villages).toBe(1_585);
    expect(plan.missingReason?.en).toContain("not known");
  });

  test.each([2021, 2024, -1, 2_147_483_647])("of the year %d is everything, with the reason", (year) => {
    const plan = bkbkPlan(regionCode("15"), PROVINCE, year)!;
    expect(plan).toMatchObject({ year, perVillage: null, whenRegulated: null, today: null });
    expect(plan.missingReason?.en).toContain("known for 2022 to 2023");
  });

  test("is nothing at all outside Jambi", () => {
    expect(bkbkPlan(regionCode("12"), PROVINCE, 2023)).toBeNull();
    expect(bkbkPlan(regionCode("ID"), PROVINCE, 2023)).toBeNull();
  });
});
