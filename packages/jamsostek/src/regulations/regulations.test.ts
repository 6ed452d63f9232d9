import { describe, expect, it } from "vitest";
import { VERIFICATIONS } from "../legal-basis.js";
import type { LegalBasis } from "../legal-basis.js";
import * as government from "./government-regulations.js";
import * as ministerial from "./ministerial-regulations.js";

const regulations = Object.entries({ ...government, ...ministerial }).filter(
  (entry): entry is [string, LegalBasis] => typeof entry[1] === "object",
);

describe("the regulations the law rests on", () => {
  it.each(regulations)("%s has a title, a mark, and cannot be changed", (_, basis) => {
    expect(basis.title.length).toBeGreaterThan(10);
    expect(VERIFICATIONS).toContain(basis.verification);
    expect(Object.isFrozen(basis)).toBe(true);
  });

  it("are each there once", () => {
    const names = regulations.map(([, basis]) => `${basis.kind} ${basis.number}/${basis.year}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(["PP 44/2015", "PP 50/2025", "PERMENAKER 5/2021"]));
  });

  it("cite the circular of Mendagri by the title that was read", () => {
    expect(ministerial.SE_MENDAGRI_842_2_5193_SJ).toMatchObject({
      title: "Implementasi Pelaksanaan Program Jaminan Sosial Ketenagakerjaan di Pemerintah Daerah",
      verification: "SECONDARY",
    });
  });

  it("never present the figures of PP 49/2020 as settled", () => {
    expect(government.PP_49_2020.verification).toBe("UNVERIFIED");
  });
});
