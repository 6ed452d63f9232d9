import { describe, expect, it } from "vitest";
import { month } from "../month.js";
import { rupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import { affordability } from "./affordability.js";
import type { AffordabilityInput } from "./affordability-input.js";

type Asked = Partial<Omit<AffordabilityInput, "budget" | "month">> & { budget: number; month?: string };

function afford({ budget, month: first = "2024-01", ...rest }: Asked) {
  return affordability({
    programmes: ["JKK", "JKM"],
    monthlyIncome: rupiah(1_000_000),
    payer: "APBD_PROVINCE",
    ...rest,
    budget: rupiah(budget),
    month: month(first),
  });
}

const jambi = { budget: 10_000_000, units: 1_562, payer: "BKBK", month: "2023-01" } as const;

describe("Jambi's 10% of Rp100 million a village", () => {
  it("pays for 49 whole workers in each of 1,562 villages, 76,538 in all", () => {
    expect(afford(jambi)).toMatchObject({
      contributionPerWorkerMonth: 16_800,
      workersPerUnit: 49,
      workersFunded: 76_538,
      monthsFunded: 12,
      cost: 15_430_060_800,
      remainder: 189_939_200,
      shortfall: 0,
    });
  });

  it("is Rp104,800,000 short of the 78,000 workers printed, whom it covers for 11 months", () => {
    expect(afford({ ...jambi, workers: 78_000 })).toMatchObject({
      contributionPerWorkerMonth: 16_800,
      workersPerUnit: 49,
      workersFunded: 76_538,
      cost: 15_724_800_000,
      shortfall: 104_800_000,
      remainder: 0,
      monthsFunded: 11,
    });
  });

  it("leaves Rp121,600 in one village of 49 workers", () => {
    expect(afford({ ...jambi, units: 1 })).toMatchObject({ workersFunded: 49, remainder: 121_600 });
  });

  it("is Rp80,000 short of a full year for fifty workers a village, who have 11 months and Rp760,000 left then", () => {
    expect(afford({ ...jambi, units: 1, workers: 50 })).toMatchObject({
      cost: 10_080_000,
      shortfall: 80_000,
      monthsFunded: 11,
    });
    expect(afford({ ...jambi, units: 1, workers: 50, months: 11 })).toMatchObject({
      cost: 9_240_000,
      remainder: 760_000,
      shortfall: 0,
      monthsFunded: 11,
    });
  });

  it("says in words that the villages would have to share when only their sum suffices", () => {
    const { trace, shortfall, monthsFunded } = afford({ ...jambi, workers: 77_000 });
    expect([shortfall, monthsFunded]).toEqual([0, 12]);
    expect(trace.at(-1)?.en).toContain("only if one unit may use what another has left");
    expect(afford({ ...jambi, workers: 76_538 }).trace.at(-1)?.en).toContain(
      "suffices; left over Rp189,939,200",
    );
  });

  it("tells each step in both languages", () => {
    const { trace } = afford(jambi);
    expect(trace.map((line) => line.en)).toEqual([
      expect.stringContaining("JKK: Rp10,000"),
      expect.stringContaining("JKM: Rp6,800"),
      "2023-01 to 2023-12: 12 months x Rp16,800",
      "One worker for 12 months: Rp201,600",
      "Rp10,000,000 pays for 49 whole workers",
      "1,562 units x 49 = 76,538 workers; the whole budget is Rp15,620,000,000",
      "76,538 workers x Rp201,600 = Rp15,430,060,800; left over Rp189,939,200",
    ]);
    expect(trace.at(-1)?.id).toBe("76.538 pekerja x Rp201.600 = Rp15.430.060.800; sisa Rp189.939.200");
  });
});

describe("one month", () => {
  it("is told in the singular, and in one word of time", () => {
    const { trace } = afford({ budget: 100_000, months: 1, month: "2023-01" });
    expect(trace.map((line) => line.en)).toEqual(
      expect.arrayContaining([
        "2023-01: 1 month x Rp16,800",
        "One worker for 1 month: Rp16,800",
        "Rp100,000 pays for 5 whole workers",
      ]),
    );
    expect(trace.map((line) => line.id)).toEqual(
      expect.arrayContaining([
        "2023-01: 1 bulan x Rp16.800",
        "Satu pekerja selama 1 bulan: Rp16.800",
        "Rp100.000 cukup untuk paling banyak 5 pekerja",
      ]),
    );
  });

  it("that is all the money pays for is one month too", () => {
    const { trace } = afford({ budget: 20_000, workers: 1, month: "2023-01" });
    expect(trace.at(-1)?.en).toContain("it pays for 1 whole month of all of them");
  });
});

describe("the other budgets of the reports", () => {
  it("Sumatera Utara's Rp2 miliar pays for 9,920 workers with Rp128,000 left", () => {
    expect(afford({ budget: 2_000_000_000 })).toMatchObject({ workersFunded: 9_920, remainder: 128_000 });
  });

  it("Sumatera Utara's Rp2 miliar is Rp16,000,000 short of 10,000 workers, who have 11 months", () => {
    expect(afford({ budget: 2_000_000_000, workers: 10_000 })).toMatchObject({
      cost: 2_016_000_000,
      shortfall: 16_000_000,
      monthsFunded: 11,
    });
  });

  it("Kutai Kartanegara's Rp18 miliar pays for 89,285 workers, and leaves Rp7,718,400,000 above 51,000", () => {
    expect(afford({ budget: 18_000_000_000, month: "2023-01" }).workersFunded).toBe(89_285);
    expect(afford({ budget: 18_000_000_000, month: "2023-01", workers: 51_000 })).toMatchObject({
      cost: 10_281_600_000,
      remainder: 7_718_400_000,
      shortfall: 0,
      monthsFunded: 12,
    });
  });

  it("Penajam Paser Utara's 15,000 workers cost Rp3,024,000,000 exactly", () => {
    expect(afford({ budget: 3_024_000_000, workers: 15_000 })).toMatchObject({
      cost: 3_024_000_000,
      remainder: 0,
      shortfall: 0,
      workersFunded: 15_000,
    });
  });

  it("Labuhanbatu's 5,897 pekerja rentan desa would cost Rp1,188,835,200 a year", () => {
    expect(afford({ budget: 0, workers: 5_897 }).cost).toBe(1_188_835_200);
  });
});

describe("months on both sides of a change of law", () => {
  it("are each priced by their own: CSR pays 3 x Rp16,800 and 9 x Rp8,400 in 2026", () => {
    const year = afford({ budget: 126_000, payer: "CSR", month: "2026-01" });
    expect(year).toMatchObject({
      contributionPerWorkerMonth: 16_800,
      workersFunded: 1,
      cost: 126_000,
      remainder: 0,
    });
    expect(year.trace.map((line) => line.en)).toEqual(
      expect.arrayContaining([
        "2026-01 to 2026-03: 3 months x Rp16,800",
        "2026-04 to 2026-12: 9 months x Rp8,400",
      ]),
    );
  });

  it("end the relief too: CSR pays Rp8,400 in December 2026 and Rp16,800 in January 2027", () => {
    expect(afford({ budget: 25_200, payer: "CSR", month: "2026-12", months: 2 })).toMatchObject({
      contributionPerWorkerMonth: 8_400,
      workersFunded: 1,
      remainder: 0,
    });
  });

  it("cost a transport worker half until March 2027", () => {
    const input = { budget: 1_000_000, payer: "SELF", month: "2027-01", months: 4, workers: 1 } as const;
    expect(afford({ ...input, transportWorker: true }).cost).toBe(3 * 8_400 + 16_800);
  });

  it("count the cheaper months as they come when the money runs out", () => {
    const short = afford({ budget: 16_800 * 3 + 8_400 * 2, payer: "CSR", month: "2026-01", workers: 1 });
    expect(short).toMatchObject({ monthsFunded: 5, shortfall: 7 * 8_400 });
  });

  it("explain why nothing changed where the payer is excluded", () => {
    const { trace } = afford({ budget: 201_600, payer: "APBD_REGENCY", month: "2026-01" });
    expect(trace.map((line) => line.en).join("\n")).toContain(
      "contributions that APBD_REGENCY pays are excluded",
    );
  });
});

describe("the ends of affordability", () => {
  it("a budget below one worker's months funds nobody, for no month", () => {
    expect(afford({ budget: 201_599 })).toMatchObject({
      workersFunded: 0,
      monthsFunded: 0,
      cost: 0,
      remainder: 201_599,
      shortfall: 0,
    });
  });

  it("nobody wanted costs nothing and is paid for all months", () => {
    expect(afford({ budget: 5, workers: 0 })).toMatchObject({ cost: 0, remainder: 5, monthsFunded: 12 });
  });

  it("takes the nulls of a form left empty as one unit and twelve months", () => {
    const empty = { units: null, months: null, workers: null, transportWorker: null };
    expect(afford({ budget: 201_600, ...empty })).toMatchObject({ workersFunded: 1, monthsFunded: 12 });
  });

  it.each([
    [{ units: 0 }, "units"],
    [{ units: 1_000_001 }, "units"],
    [{ months: 0 }, "months"],
    [{ months: 121 }, "months"],
    [{ workers: -1 }, "workers"],
    [{ workers: 1_000_000_001 }, "workers"],
    [{ workers: 1.5 }, "workers"],
    [{ programmes: [] }, "programmes"],
    [{ budget: 201_600_000_000_001 + 201_600 }, "budget"],
  ] as const)("%j is refused naming %s", (wrong, field) => {
    expect(() => afford({ budget: 1, ...wrong })).toThrow(
      expect.objectContaining({ code: "INVALID_RULE_INPUT", field }),
    );
  });

  it.each([
    ["a budget times its units", { budget: 9_007_199_254_740_991, units: 2 }, "budget"],
    [
      "a cost of the workers",
      { budget: 1, workers: 1_000_000_000, months: 120, monthlyIncome: rupiah(90_000_000) },
      "workers",
    ],
  ] as const)("%s beyond 2^53-1 is an error, never a wrong number", (_, input, field) => {
    expect(() => afford(input)).toThrow(expect.objectContaining({ code: "INVALID_RUPIAH", field }));
  });

  it("a fractional budget is no rupiah", () => {
    const input = {
      programmes: ["JKK"],
      payer: "SELF",
      monthlyIncome: rupiah(0),
      month: month("2024-01"),
    } as const;
    expect(() => affordability({ ...input, budget: 0.5 as Rupiah })).toThrow(
      expect.objectContaining({ code: "INVALID_RUPIAH", field: "budget" }),
    );
  });

  it("months before the law or after the calendar are errors that name the field", () => {
    expect(() => afford({ budget: 1, month: "2015-06" })).toThrow(
      expect.objectContaining({ code: "NO_RULE_IN_FORCE", field: "month" }),
    );
    expect(() => afford({ budget: 1, month: "9999-12" })).toThrow(
      expect.objectContaining({ code: "INVALID_MONTH", field: "months" }),
    );
  });

  it("the first month without a law is the one that the error names", () => {
    expect(() => afford({ budget: 1, month: "2015-01" })).toThrow(/on 2015-01-01/);
  });

  it("an income that no band holds is not settled", () => {
    expect(() => afford({ budget: 1, monthlyIncome: rupiah(19_000_000) })).toThrow(
      expect.objectContaining({ code: "NOT_SETTLED", field: "monthlyIncome" }),
    );
  });
});
