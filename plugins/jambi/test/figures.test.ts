import { basisPointsRoundedDown, rupiah, timesRupiah } from "@payung/jamsostek";
import { totalOf } from "@payung/plugin-kit";
import { expect, test } from "vitest";
import jambi from "../src/index.js";

const figures = jambi.figures!;
const valueOf = (code: string) => figures.find((figure) => figure.code === code)!.value!;

test("the printed count, grant and share give Rp156.2 billion, of which Rp15.62 billion pay contributions", () => {
  const grant = timesRupiah(rupiah(valueOf("grant-per-village")), valueOf("villages-2022"));
  expect(grant).toBe(156_200_000_000);
  expect(valueOf("grant-total")).toBe(grant);
  const share = basisPointsRoundedDown(grant, valueOf("contribution-share"));
  expect(share).toBe(15_620_000_000);
  expect(valueOf("contribution-budget")).toBe(share);
});

test("the printed 78 thousand is fifty workers in each of the villages, rounded", () => {
  expect(50 * valueOf("villages-2022")).toBe(78_100);
  expect(valueOf("workers-enrolled")).toBe(78_000);
});

test("the share is Rp200,000 a worker-year for fifty workers, Rp1,600 below the price", () => {
  const share = valueOf("contribution-budget") / valueOf("villages-2022");
  expect(share / 50).toBe(200_000);
  const underfunded = figures.find(({ code }) => code === "contribution-budget")!.caveats[1]!;
  expect(underfunded.sentence).toContain("Rp200,000 a worker-year");
});

test("the decree whose title nobody printed has none of our making", () => {
  const decree = jambi.schemes[0]!.legalBasis.find(({ kind }) => kind === "KEPGUB")!;
  expect(decree.title).not.toContain("tentang");
  expect(decree.title).toContain("judul tidak disebut");
});

test("benefits of all members stand for the province, those of non-ASN members are a part of them", () => {
  const total = totalOf(figures, "BENEFITS_PAID", "2022");
  expect(total).toMatchObject({ total: 304_000_000_000, counted: ["benefits-2022"] });
  expect(total.leftOut).toEqual([{ code: "benefits-non-asn-2022", reason: "COUNTED_ALREADY" }]);
});

test("what is computed enters no total", () => {
  expect(totalOf(figures, "BUDGET", "2022/2023").total).toBeUndefined();
});

test("the count of 1,562 says that a later regulation lists 1,585", () => {
  const villages = figures.find(({ code }) => code === "villages-2022")!;
  expect(villages.caveats.map(({ code }) => code)).toEqual(["COUNT_SUPERSEDED"]);
  expect(villages.printed).toBe("1.562 desa dan kelurahan");
  expect(1_399 + 163).toBe(villages.value);
  expect(1_414 + 171).toBe(1_585);
});
