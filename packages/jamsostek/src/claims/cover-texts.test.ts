import { describe, expect, it } from "vitest";
import { localDate } from "../local-date.js";
import { PROGRAMMES } from "../vocabulary.js";
import type { Programme } from "../vocabulary.js";
import { coverText } from "./cover-texts.js";

function words(programme: Programme, on = "2026-07-01") {
  const { covers, doesNotCover } = coverText(programme, localDate(on));
  const english = (texts: typeof covers) => texts.map(({ en }) => en).join("\n");
  return { pays: english(covers), not: english(doesNotCover) };
}

describe("the words about JKK", () => {
  it("say that it is no general health insurance, and whose business that is", () => {
    expect(words("JKK").not).toContain("JKK is not general health insurance");
    expect(words("JKK").not).toContain("BPJS Kesehatan, which is paid for separately");
  });

  it("name what a death from work is worth at a small income", () => {
    expect(words("JKK").pays).toContain(
      "48 x the reported monthly income, and Rp12,000,000, and Rp10,000,000 for the funeral; with an income of Rp1,000,000 that is Rp70,000,000",
    );
  });

  it("name the shares of the income of each time", () => {
    expect(words("JKK").pays).toContain("100% for 12 months, then 50%, until healed");
    expect(words("JKK", "2019-12-01").pays).toContain(
      "100% for 6 months, 75% for the next 6 months, then 50%",
    );
  });

  it("name no scholarship for days whose terms are not known", () => {
    expect(words("JKK").pays).toContain("whatever the number of months");
    expect(words("JKK", "2019-12-01").pays).not.toMatch(/scholarship/i);
  });
});

describe("the words about JKM", () => {
  it("name the whole sum and its parts", () => {
    expect(words("JKM").pays).toContain(
      "Rp42,000,000: the death benefit Rp20,000,000, the periodic benefit Rp12,000,000 paid at once, and Rp10,000,000 for the funeral",
    );
    expect(words("JKM", "2019-12-01").pays).toContain("Rp24,000,000");
  });

  it("say that under three months it is Rp10,000,000 only", () => {
    expect(words("JKM").not).toContain(
      "fewer than 3 months had been contributed until the death, JKM pays Rp10,000,000 only",
    );
    expect(words("JKM", "2019-12-01").not).not.toContain("fewer than");
  });

  it("name the scholarships and their conditions", () => {
    expect(words("JKM").pays).toContain("when 36 months or more had been contributed");
    expect(words("JKM").pays).toContain("at most Rp87,000,000 a child, Rp174,000,000 in all");
    expect(words("JKM").pays).toContain(
      "claimed every year, while the child is at school, under 23, unmarried and not working",
    );
    expect(words("JKM").pays).toContain(
      "Since 24 February 2025 a child who is still at school keeps the scholarship as an apprentice, as a BPU, or as a wage earner of at most 6 months in a row",
    );
  });

  it("send a death from work to JKK", () =>
    expect(words("JKM").not).toContain("the two are not paid together"));
});

describe("the words about JHT", () => {
  it("say that it is savings, and not always paid with the rest", () => {
    expect(words("JHT").pays).toContain("savings in the member's own name");
    expect(words("JHT").not).toContain("JHT is not always paid with them");
  });
});

it.each(["JKK", "JKM"] as const)(
  "%s covers nobody in unpaid months, and promises nothing in arrears",
  (programme) => {
    expect(words(programme).not).toContain("Unpaid months cover nobody");
    expect(words(programme).not).toContain("Cover during arrears cannot be promised");
  },
);

it("every programme has its words in both languages, with no placeholder left", () => {
  for (const programme of PROGRAMMES) {
    const text = coverText(programme, localDate("2026-07-01"));
    expect(text.programme).toBe(programme);
    for (const { id, en } of [...text.covers, ...text.doesNotCover]) {
      expect(id).not.toBe(en);
      expect(id + en).not.toMatch(/[{}]/);
    }
  }
});

it("no words are given for JKK before July 2015", () => {
  expect(() => coverText("JKK", localDate("2015-06-30"))).toThrow(
    expect.objectContaining({ code: "NO_RULE_IN_FORCE", field: "on" }),
  );
});
