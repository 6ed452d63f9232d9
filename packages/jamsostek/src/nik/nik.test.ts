import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDate } from "../local-date.js";
import { NIK_FAULTS } from "./nik-fault.js";
import { holdsNik, maskNik, nik, parseNik, syntheticNik } from "./nik.js";

const on = localDate("2026-07-01");
const read = (text: string) => parseNik(text, { on, allowSynthetic: true });
const faultOf = (text: string) => parseNik(text, { on }).fault?.code;

describe("a NIK", () => {
  it("tells the district of first issue, the day of birth, the sex and the serial", () => {
    expect(read("9900021203800001").facts).toEqual({
      nik: "9900021203800001",
      district: "990002",
      birthDate: "1980-03-12",
      sex: "MALE",
      serial: "0001",
      synthetic: true,
    });
  });

  it("of a woman has 40 added to the day of birth", () => {
    expect(read("9900025203800001").facts).toMatchObject({ sex: "FEMALE", birthDate: "1980-03-12" });
    expect(read("9900027101800001").facts).toMatchObject({ sex: "FEMALE", birthDate: "1980-01-31" });
  });

  it("of Papua, beyond what a number can hold, keeps every digit", () => {
    expect(parseNik("9100000101010007", { on }).facts?.nik).toBe("9100000101010007");
  });

  it("of a district whose code is retired is valid", () => {
    expect(parseNik("5400000101700001", { on }).facts?.district).toBe("540000");
  });

  it("takes the younger century in which its holder is born already", () => {
    expect(read("9900020107260001").facts?.birthDate).toBe("2026-07-01");
    expect(read("9900020207260001").facts?.birthDate).toBe("1926-07-02");
    expect(read("9900020101270001").facts?.birthDate).toBe("1927-01-01");
  });

  it("of 29 February 2000 has its day in a century that had one", () => {
    expect(read("9900022902000001").facts?.birthDate).toBe("2000-02-29");
    expect(
      parseNik("9900022902000001", { on: localDate("1999-12-31"), allowSynthetic: true }).fault?.code,
    ).toBe("NIK_NO_SUCH_DAY");
  });

  it.each([
    ["990002120380000", "NIK_NOT_16_DIGITS", "with a digit missing"],
    ["99000212038000011", "NIK_NOT_16_DIGITS", "with a digit too many"],
    ["99000212038000O1", "NIK_NOT_16_DIGITS", "with a letter O for a zero"],
    ["٩٩٠٠٠٢١٢٠٣٨٠٠٠٠١", "NIK_NOT_16_DIGITS", "in Arabic digits"],
    ["", "NIK_NOT_16_DIGITS", "that is empty"],
    ["3.2E+15", "NIK_SCIENTIFIC", "that Excel turned into a number"],
    ["3,2E+15", "NIK_SCIENTIFIC", "that an Indonesian Excel turned into a number"],
    ["1.50901120380000E15", "NIK_SCIENTIFIC", "in scientific notation with all digits that are left"],
    ["0012101203800001", "NIK_NO_SUCH_PROVINCE", "of province 00"],
    ["9812101203800001", "NIK_NO_SUCH_PROVINCE", "of province 98"],
    ["1200003002800001", "NIK_NO_SUCH_DAY", "born on 30 February"],
    ["1200007002800001", "NIK_NO_SUCH_DAY", "of a woman born on 30 February"],
    ["1200000012800001", "NIK_NO_SUCH_DAY", "born on day 0"],
    ["1200004012800001", "NIK_NO_SUCH_DAY", "born on day 40"],
    ["1200007201800001", "NIK_NO_SUCH_DAY", "of day 72"],
    ["1200000113800001", "NIK_NO_SUCH_DAY", "born in month 13"],
    ["1200001203800000", "NIK_SERIAL_0000", "of serial 0000"],
    ["9900021203800001", "NIK_SYNTHETIC", "that is made up, where only real ones are taken"],
  ])("%s is refused as %s: one %s", (text, code) => {
    expect(faultOf(text)).toBe(code);
  });

  it("that is refused never stands in the sentence", () => {
    for (const message of Object.values(NIK_FAULTS)) {
      expect(message.id).not.toMatch(/\d{5}/);
      expect(message.en).not.toBe(message.id);
    }
    expect(() => nik("1200003002800001", { on })).toThrow(
      expect.objectContaining({
        code: "INVALID_RULE_INPUT",
        field: "nik",
        messages: NIK_FAULTS.NIK_NO_SUCH_DAY,
      }),
    );
  });

  it("is found in a text where 16 digits stand alone that can be one", () => {
    for (const held of ["KTP 9900021203800001 hilang", "9900022902000001", "A1/9900021203800001.pdf"])
      expect(holdsNik(held)).toBe(true);
    for (const free of ["", "9900021203800000", "99000212038000012", "9900 0212 0380 0001", "9900021303800"])
      expect(holdsNik(free)).toBe(false);
  });

  it("is shown with its first and last two digits only", () => {
    expect(maskNik(nik("9900021203800001", { on, allowSynthetic: true }))).toBe("99************01");
  });
});

const anyBirth = fc
  .date({ min: new Date("1927-01-01"), max: new Date("2026-07-01"), noInvalidDate: true })
  .map((date) => localDate(date.toISOString().slice(0, 10)));
const anySex = fc.constantFrom("FEMALE", "MALE");

describe("a made-up NIK", () => {
  it("says of its holder what it was made from", () => {
    fc.assert(
      fc.property(fc.nat({ max: 9_999_999 }), anyBirth, anySex, (n, birthDate, sex) => {
        expect(read(syntheticNik(n, birthDate, sex)).facts).toMatchObject({
          birthDate,
          sex,
          synthetic: true,
        });
      }),
    );
  });

  it("is never one of a real list", () => {
    fc.assert(
      fc.property(fc.nat({ max: 9_999_999 }), anyBirth, anySex, (n, birthDate, sex) => {
        expect(faultOf(syntheticNik(n, birthDate, sex))).toBe("NIK_SYNTHETIC");
      }),
    );
  });

  it("of another number is another", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 9_999_999 }),
        fc.nat({ max: 9_999_999 }),
        anyBirth,
        anySex,
        (a, b, day, sex) => {
          expect(syntheticNik(a, day, sex) === syntheticNik(b, day, sex)).toBe(a === b);
        },
      ),
    );
    expect(() => syntheticNik(10_000_000, on, "MALE")).toThrow(RangeError);
  });
});

describe("any text", () => {
  it("is read or refused, and never both", () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.stringMatching(/^\d{16}$/),
      fc.stringMatching(/^\d[.,]\d*E\+15$/),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const { facts, fault } = read(text);
        expect((facts === undefined) !== (fault === undefined)).toBe(true);
        expect(facts === undefined || (facts.birthDate <= on && facts.nik === text)).toBe(true);
      }),
    );
  });

  it("of a million characters is refused in no time", () => {
    const before = performance.now();
    for (const character of ["1", "9E", "3,", " "])
      expect(faultOf(character.repeat(1_000_000))).toBe("NIK_NOT_16_DIGITS");
    // What reads a text again for each of its characters would take minutes.
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
