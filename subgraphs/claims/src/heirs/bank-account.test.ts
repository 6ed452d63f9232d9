import { expect, test } from "vitest";
import { maskAccount } from "./bank-account.js";

test("of an account the last four digits are shown, of a short one no more than half", () => {
  expect(maskAccount("1234567890")).toBe("******7890");
  expect(maskAccount("12345678")).toBe("****5678");
  expect(maskAccount("12345")).toBe("***45");
});
