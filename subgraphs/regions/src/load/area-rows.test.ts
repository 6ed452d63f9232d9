import { expect, test } from "vitest";
import { areaRow } from "./area-rows.js";

test.each([
  ["98", "PROVINCE", "PROVINSI", "ID"],
  ["98.70", "REGENCY", "KABUPATEN", "98"],
  ["98.71", "REGENCY", "KOTA", "98"],
  ["98.71.09", "DISTRICT", "KECAMATAN", "98.71"],
  ["98.71.09.1001", "VILLAGE", "KELURAHAN", "98.71.09"],
  ["98.71.09.2001", "VILLAGE", "DESA", "98.71.09"],
  ["98.71.09.3001", "VILLAGE", "DESA_ADAT", "98.71.09"],
])("the code %s is a %s, a %s, in %s", (code, level, kind, parentCode) => {
  expect(areaRow({ code, name: " Contoh " })).toEqual({ code, level, kind, parentCode, name: "Contoh" });
});

test("a code of another form is refused, so that no half-read line becomes a region", () => {
  expect(() => areaRow({ code: "", name: "" })).toThrow("is not a region code");
});

test("a village number of no known kind is refused", () => {
  expect(() => areaRow({ code: "98.71.09.4001", name: "Contoh" })).toThrow("of no known kind");
});
