import { describe, expect, it } from "vitest";
import { month } from "../month.js";
import { rupiah } from "../rupiah.js";
import type { FundingSource, Programme } from "../vocabulary.js";
import { contributionDue } from "./contribution-due.js";

function due(
  when: string,
  payer: FundingSource,
  transportWorker = false,
  programmes: Programme[] = ["JKK", "JKM"],
) {
  const monthlyIncome = rupiah(1_000_000);
  return contributionDue({
    segment: "BPU",
    programmes,
    monthlyIncome,
    month: month(when),
    payer,
    transportWorker,
  });
}

describe("PP 50/2025", () => {
  it.each(["CSR", "SELF", "BAZNAS"] as const)("halves what %s pays, April to December 2026", (payer) => {
    expect(due("2026-03", payer).amount).toBe(16_800);
    expect(due("2026-04", payer).amount).toBe(8_400);
    expect(due("2026-11", payer).amount).toBe(8_400);
    expect(due("2026-12", payer).amount).toBe(8_400);
    expect(due("2027-01", payer).amount).toBe(16_800);
  });

  it("halves a transport worker's from January 2026 to March 2027", () => {
    expect(due("2025-12", "SELF", true).amount).toBe(16_800);
    expect(due("2026-01", "SELF", true).amount).toBe(8_400);
    expect(due("2027-01", "CSR", true).amount).toBe(8_400);
    expect(due("2027-03", "SELF", true).amount).toBe(8_400);
    expect(due("2027-04", "SELF", true).amount).toBe(16_800);
  });

  it.each(["APBN", "APBD_PROVINCE", "APBD_REGENCY"] as const)(
    "leaves out what %s pays, and says so",
    (payer) => {
      for (const item of due("2026-11", payer).items) {
        expect(item.basis.verification).toBe("SECONDARY");
        expect(item.trace.en).toContain(
          `no relief: contributions that ${payer} pays are excluded (PP 50/2025)`,
        );
      }
      expect(due("2026-11", payer).amount).toBe(16_800);
      expect(due("2027-02", payer, true).amount).toBe(16_800);
    },
  );

  it.each(["BKBK", "APBDES", "DBH_SAWIT"] as const)(
    "is read as leaving out %s too, marked unverified because no source settles it",
    (payer) => {
      expect(due("2026-11", payer).amount).toBe(16_800);
      for (const item of due("2026-11", payer).items) {
        expect(item.basis.verification).toBe("UNVERIFIED");
        expect(item.trace.en).toContain("no source settles it");
        expect(item.trace.en).not.toContain("Pasal 4");
        expect(item.trace.id).toContain("belum ada sumber yang memastikannya");
      }
      expect(due("2024-05", payer).items[0]?.basis.verification).toBe("SECONDARY");
    },
  );

  it("does not touch JHT", () => {
    expect(due("2026-11", "SELF", false, ["JHT"]).amount).toBe(20_000);
    expect(due("2026-11", "SELF", false, ["JKK", "JKM", "JHT"]).amount).toBe(28_400);
  });

  it("is the basis of what it halves, and the trace keeps both steps", () => {
    const [jkk, jkm] = due("2026-11", "CSR").items;
    expect(jkk?.basis).toMatchObject({ number: "50", year: 2025, article: "Pasal 4 ayat (1)" });
    expect(jkk?.trace.en).toBe(
      "JKK: Rp10,000 a month at the base of Rp1,000,000 for an income of Rp1,000,000 (PP 44/2015, Lampiran II); 50% of it is to be paid = Rp5,000 (PP 50/2025, Pasal 4 ayat (1))",
    );
    expect(jkm?.amount).toBe(3_400);
  });

  it("halving an unverified band stays unverified", () => {
    const [jkk] = contributionDue({
      segment: "BPU",
      programmes: ["JKK"],
      monthlyIncome: rupiah(1_500_000),
      month: month("2026-05"),
      payer: "SELF",
    }).items;
    expect(jkk).toMatchObject({ amount: 8_000, basis: { number: "50", verification: "UNVERIFIED" } });
  });
});

describe("PP 49/2020", () => {
  it("leaves 1% of JKK and JKM from August 2020 to January 2021, never as a settled figure", () => {
    expect(due("2020-07", "SELF").amount).toBe(16_800);
    expect(due("2020-08", "SELF").amount).toBe(168);
    expect(due("2021-01", "APBD_REGENCY").amount).toBe(168);
    expect(due("2021-02", "SELF").amount).toBe(16_800);
    for (const item of due("2020-10", "SELF").items) {
      expect(item.basis).toMatchObject({ number: "49", year: 2020, verification: "UNVERIFIED" });
      expect(item.trace.en).toContain("PP 49/2020; unverified");
    }
  });

  it("leaves JHT as it is", () => expect(due("2020-10", "SELF", false, ["JHT"]).amount).toBe(20_000));
});
