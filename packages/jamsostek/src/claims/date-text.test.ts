import { expect, test } from "vitest";
import { localDate } from "../local-date.js";
import { dateText } from "./date-text.js";

test("a day is read aloud with the name of its month", () => {
  expect(dateText(localDate("2026-05-09"))).toEqual({ id: "9 Mei 2026", en: "9 May 2026" });
  expect(dateText(localDate("2026-12-31"))).toEqual({ id: "31 Desember 2026", en: "31 December 2026" });
});
