import { describe, expect, it } from "vitest";
import { fillMessage, joinMessages } from "./message.js";

describe("a sentence in two languages", () => {
  it("takes its values in each language's own writing", () => {
    const template = { id: "Sisa {left} dari {count}", en: "{left} left of {count}" };
    expect(fillMessage(template, { left: { id: "Rp1.000", en: "Rp1,000" }, count: 3 })).toEqual({
      id: "Sisa Rp1.000 dari 3",
      en: "Rp1,000 left of 3",
    });
  });

  it("does not read placeholders inside a value", () => {
    expect(fillMessage({ id: "{a}", en: "{a}" }, { a: "{b}" }).en).toBe("{b}");
  });

  it("with a placeholder nobody filled is a mistake that shows at once", () => {
    expect(() => fillMessage({ id: "{a}", en: "{a}" }, {})).toThrow(/\{a\}/);
  });

  it("joins with others in both languages", () => {
    expect(
      joinMessages(
        [
          { id: "satu", en: "one" },
          { id: "dua", en: "two" },
        ],
        "; ",
      ),
    ).toEqual({
      id: "satu; dua",
      en: "one; two",
    });
  });
});
