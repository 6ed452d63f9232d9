import { describe, expect, it } from "vitest";
import { LIST_PROBLEMS } from "./catalogue.js";
import type { ProblemDefinition } from "./problem-definition.js";
import { ListFault, rowProblem } from "./problem.js";

const all = Object.entries(LIST_PROBLEMS as Record<string, ProblemDefinition>);
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted((a, b) => a.localeCompare(b));

describe("the problems of a list", () => {
  it.each(all)("%s has a sentence in both languages with the same values", (_, { message }) => {
    expect(message.id).toMatch(/^[A-Z{].*\.$/);
    expect(message.en).toMatch(/^[A-Z{].*\.$/);
    expect(message.en).not.toBe(message.id);
    expect(placeholders(message.en)).toEqual(placeholders(message.id));
  });

  it("are told with the heading and their values", () => {
    expect(rowProblem("NIK_TWICE", "No. KTP", { row: 7 })).toEqual({
      severity: "ERROR",
      code: "NIK_TWICE",
      column: "No. KTP",
      message: { id: "NIK ini sudah ada pada baris 7.", en: "The NIK stands in row 7 already." },
    });
  });

  it("that refuse the whole list are thrown with both sentences", () => {
    const fault = new ListFault("FILE_TOO_LARGE", { limit: 200 });
    expect(fault.messages.id).toContain("200 MB");
    expect(fault).toMatchObject({ code: "FILE_TOO_LARGE", message: fault.messages.en });
  });
});
