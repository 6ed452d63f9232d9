import { expect, test } from "vitest";
import { readPrinted } from "./read-printed.js";

test.each([
  ["Rp 5.794.000", 5_794_000],
  ["Rp 54.307.662.320", 54_307_662_320],
  ["Rp1,1 miliar", 1_100_000_000],
  ["kurang lebih 10 ribu", 10_000],
  ["10.000 (Sepuluh Ribu)", 10_000],
  ["Rp.16.800/bulan", 16_800],
  ["77 persen", 7_700],
  ["hampir 65%", 6_500],
  ["Rp100 juta per desa", 100_000_000],
  ["54,09%", 5_409],
  ["8 JKM Non-ASN", 8],
  ["masing-masing 1 klaim JKM", 1],
])("%j reads %d", (printed, value) => {
  expect(readPrinted(printed)).toBe(value);
});

test.each(["sepuluh ribu", "0,5 orang", "Rp1.5 miliar", ""])("%j is no whole number in digits", (printed) => {
  expect(readPrinted(printed)).toBeUndefined();
});
