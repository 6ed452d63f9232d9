import { expect, test } from "vitest";
import { quickestOf } from "../../test/server/quickest-of.js";
import { readIncoming } from "./incoming.js";

test.each([
  [undefined, "id"],
  ["", "id"],
  ["en", "en"],
  ["id", "id"],
  ["en-US,en;q=0.9", "en"],
  ["id-ID,id;q=0.9,en;q=0.8", "id"],
  ["en;q=0.3, id;q=0.7", "id"],
  ["fr, en;q=0.5", "en"],
  ["en, id", "en"],
  ["en;q=0", "id"],
  ["eng", "id"],
  ["en;q=abc", "id"],
  ["*", "id"],
])("Accept-Language %j means %s", (header, locale) => {
  expect(readIncoming({ "accept-language": header }).locale).toBe(locale);
});

test("a header of any length is read in no time", async () => {
  const header = { "accept-language": `${" ".repeat(15_000)}en` };
  const { milliseconds, results } = await quickestOf(5, () => readIncoming(header).locale);
  expect(milliseconds).toBeLessThan(20);
  expect(results[0]).toBe("id");
});

test("a request without headers has a number, and nobody's token", () => {
  const { requestId, ...rest } = readIncoming({});
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(rest).toEqual({ locale: "id", authorization: undefined });
});
