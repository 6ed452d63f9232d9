import { RuleError, month } from "@payung/jamsostek";
import { expect, test } from "vitest";
import { codedInput } from "./coded-input.js";

test("a rule's error names the field as the caller wrote it, below the argument", () => {
  expect(() => codedInput("input", () => month("2024-13", "month"))).toThrow(
    expect.objectContaining({
      extensions: expect.objectContaining({ code: "INVALID_MONTH", field: "input.month" }),
    }),
  );
});

test("a rule's error without a field names the argument", () => {
  const refuse = () => {
    throw new RuleError("NOT_SETTLED", { id: "belum pasti", en: "not settled" });
  };
  expect(() => codedInput("input", refuse)).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ field: "input" }) }),
  );
});

test("a fault stays a fault", () => {
  const fault = new TypeError("undefined is not a function");
  expect(() =>
    codedInput("input", () => {
      throw fault;
    }),
  ).toThrow(fault);
});
