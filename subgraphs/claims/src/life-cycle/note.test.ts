import { localDate, syntheticNik } from "@payung/jamsostek";
import { Refused } from "@payung/subgraph-kit";
import { describe, expect, test } from "vitest";
import { writtenNote, writtenReference } from "./note.js";

const NIK = syntheticNik(7, localDate("1980-05-05"), "FEMALE");

function refusal(write: () => unknown): object | undefined {
  try {
    write();
  } catch (error) {
    if (error instanceof Refused) return error.because;
    throw error;
  }
  return undefined;
}

describe("a note", () => {
  test("keeps its lines, written on whichever machine, and has spaces for tabs", () => {
    expect(writtenNote(" Surat kuasa\r\nada\tdi map \r\n", "note")).toBe("Surat kuasa\nada di map");
  });

  test("has 5 to 1000 characters and no control characters", () => {
    for (const text of [null, "", "abcd", "x".repeat(1_001), "a\u0000bcdef", "abc\rdef"])
      expect(refusal(() => writtenNote(text, "note"))).toMatchObject({ code: "NOTE_NEEDED", field: "note" });
    expect(writtenNote("x".repeat(1_000), "note")).toHaveLength(1_000);
    expect(writtenNote("", "note", 0)).toBeNull();
  });

  test("holds nobody's NIK, and other numbers of 16 digits or more", () => {
    for (const text of [`KTP ${NIK} hilang`, NIK, `lihat ${NIK}.`])
      expect(refusal(() => writtenNote(text, "article"))).toMatchObject({
        code: "NIK_IN_TEXT",
        field: "article",
      });
    for (const text of ["rekening 9999999999999999", `nomor ${NIK}00`])
      expect(writtenNote(text, "note")).toBe(text);
  });
});

describe("a payment's number", () => {
  test("is one line of at most 100 characters", () => {
    expect(writtenReference(" SP2D\t17/2026 ", "reference")).toBe("SP2D 17/2026");
    expect(writtenReference("x".repeat(100), "reference")).toHaveLength(100);
    for (const text of ["", " ", "x".repeat(101), "SP2D\n17"])
      expect(refusal(() => writtenReference(text, "reference"))).toMatchObject({
        code: "TEXT_UNSOUND",
        field: "reference",
      });
  });

  test("is nobody's NIK", () => {
    expect(refusal(() => writtenReference(`TRF-${NIK}`, "reference"))).toMatchObject({
      code: "NIK_IN_TEXT",
      field: "reference",
    });
  });
});
