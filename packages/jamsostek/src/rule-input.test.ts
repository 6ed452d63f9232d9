import { describe, expect, it } from "vitest";
import { distinctWords, oneOf, wholeNumber } from "./rule-input.js";

const invalid = (field: string) => expect.objectContaining({ code: "INVALID_RULE_INPUT", field });

describe("the fields of a rule's input", () => {
  it.each([0, 13, 1.5, Number.NaN])("a count from 1 to 12 is never %s", (value) => {
    expect(() => wholeNumber(value, "months", { least: 1, most: 12 })).toThrow(invalid("months"));
  });

  it("a count may be either bound", () => {
    expect(wholeNumber(1, "months", { least: 1, most: 12 })).toBe(1);
    expect(wholeNumber(12, "months", { least: 1, most: 12 })).toBe(12);
  });

  it("a word must be one of the allowed ones", () => {
    expect(oneOf("JKK", ["JKK", "JKM"], "programme")).toBe("JKK");
    expect(() => oneOf("JP", ["JKK", "JKM"], "programme")).toThrow(invalid("programme"));
  });

  it("a list names at least one word, and each once", () => {
    expect(() => distinctWords([], ["JKK"], "programmes")).toThrow(invalid("programmes"));
    expect(() => distinctWords(["JKK", "JKK"], ["JKK"], "programmes")).toThrow(/more than once/);
    expect(distinctWords(["JKM", "JKK"], ["JKK", "JKM"], "programmes")).toEqual(["JKM", "JKK"]);
  });
});
