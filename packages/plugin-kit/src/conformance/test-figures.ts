import { describe, expect, test } from "vitest";
import { hasSum, totalOf } from "../figures/total-of.js";
import type { ReportedFigure } from "../reported-figure.js";
import { readPrinted } from "./read-printed.js";

/** That figures are what their sources print, and that no total holds a suspicion or a suggestion. */
export function testFigures(figures: readonly ReportedFigure[]): void {
  if (figures.length === 0) return;
  describe("the reported figures", () => {
    test("are what is printed, read by somebody else", () => {
      const misread = figures
        .filter(({ printed, value }) => printed !== undefined && (readPrinted(printed) ?? value) !== value)
        .map(({ code, printed, value }) => `${code}: "${printed}" is not ${value}`);
      expect(misread).toEqual([]);
    });

    test("never show as zero what nobody stated", () => {
      const zeros = figures.filter(({ value, printed }) => value === 0 && printed === undefined);
      expect(zeros.map(({ code }) => code)).toEqual([]);
    });

    test("say where each is from, and why each doubt", () => {
      const short = figures.filter(({ caveats }) =>
        caveats.some(({ sentence }) => sentence.split(" ").length < 3),
      );
      expect(short.map(({ code }) => code)).toEqual([]);
    });

    test("enter totals only where they were printed and nobody suspects them", () => {
      const counted = totals(figures).flatMap((total) => total.counted);
      const sound = figures.filter(({ status }) => ["AS_REPORTED", "CORROBORATED"].includes(status));
      const printed = sound.filter((figure) => figure.printed !== undefined).map(({ code }) => code);
      expect(counted.filter((code) => !printed.includes(code))).toEqual([]);
    });
  });
}

function totals(figures: readonly ReportedFigure[]) {
  const adding = figures.filter((figure) => hasSum(figure) && figure.asOf !== undefined);
  return adding.map(({ metric, asOf }) => totalOf(adding, metric, asOf!));
}
