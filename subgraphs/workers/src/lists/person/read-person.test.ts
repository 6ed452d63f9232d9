import { syntheticNik } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BIRTH, codesOf, exampleNik, personUnder } from "../testing/fixtures.js";
import type { PersonOptions } from "./read-person.js";

/** A good person with some cells changed, by heading. */
const person = (changes: Readonly<Record<string, string>>, options: Partial<PersonOptions> = {}) => {
  const cells = { NIK: exampleNik(1), Nama: "Contoh Siti", Desa: "Mawar", ...changes };
  return personUnder(Object.keys(cells), Object.values(cells), options);
};
const codes = async (changes: Readonly<Record<string, string>>) => codesOf(await person(changes));

describe("a row of a list", () => {
  it("is a person, with what the NIK says where the list does not", async () => {
    expect(await person({})).toEqual({
      person: {
        nik: exampleNik(1),
        name: "Contoh Siti",
        birthDate: "1980-03-12",
        sex: "FEMALE",
        category: "PEKERJA_RENTAN",
        village: "99.71.01.1001",
      },
      problems: [],
    });
  });

  it("tells whatever else the list says", async () => {
    const details = {
      Pekerjaan: " Buruh   tani ",
      "Miskin Ekstrem": "Ya",
      CSR: "tidak",
      "Bulan Mulai": "Maret 2026",
      "Jumlah Bulan": "10 bulan",
    };
    expect((await person(details)).person).toMatchObject({
      occupation: "Buruh tani",
      extremelyPoor: true,
      sponsoredByCompany: false,
      fromMonth: "2026-03",
      months: 10,
    });
  });

  it("with several errors is told all of them at once, and is no person", async () => {
    const reading = await person({ NIK: "123", Nama: "", "Tgl Lahir": "30-02-1980", JK: "X", Desa: "Antah" });
    expect(reading.person).toBeUndefined();
    expect(codesOf(reading)).toEqual([
      "NIK_NOT_16_DIGITS",
      "NAME_MISSING",
      "BIRTH_DATE_NO_SUCH_DAY",
      "SEX_UNKNOWN",
      "VILLAGE_UNKNOWN",
    ]);
    expect(reading.problems.map(({ column }) => column)).toEqual(["NIK", "Nama", "Tgl Lahir", "JK", "Desa"]);
  });

  it("never has its cells in what is said of it, whatever slipped into them", async () => {
    const secret = fc.constantFrom(
      exampleNik(7),
      "Rahasia Sekali",
      `${exampleNik(7)}x`,
      `Rahasia ${exampleNik(7)}`,
    );
    const headings = [
      "NIK",
      "Nama",
      "Tgl Lahir",
      "JK",
      "Kategori",
      "Kode Desa",
      "Desa",
      "Miskin Ekstrem",
      "Bulan Mulai",
      "Jumlah Bulan",
    ];
    const cells = fc.tuple(...headings.map(() => secret));
    await fc.assert(
      fc.asyncProperty(cells, async (row) => {
        const told = JSON.stringify((await personUnder(headings, row)).problems);
        expect(told).not.toMatch(/Rahasia|\d{10}/);
      }),
    );
  });
});

describe("a NIK in a list", () => {
  it.each(["9900 0052 0380 1001", "9900-00-520380-1001", "9900.0052.0380.1001"])(
    "may be grouped as %s",
    async (NIK) => {
      expect((await person({ NIK })).person?.nik).toBe("9900005203801001");
    },
  );

  it.each([
    ["", "NIK_MISSING"],
    ["3.2E+15", "NIK_SCIENTIFIC"],
    ["3,20112E+15", "NIK_SCIENTIFIC"],
    ["99000000520380100", "NIK_NOT_16_DIGITS"],
    ["9900003002801001", "NIK_NO_SUCH_DAY"],
    ["9900005203800000", "NIK_SERIAL_0000"],
    ["0000005203801001", "NIK_NO_SUCH_PROVINCE"],
    ["=A1", "FORMULA_REFUSED"],
  ])("%j is refused as %s", async (NIK, code) => {
    expect(await codes({ NIK })).toEqual([code]);
  });

  it("that is made up is refused unless the list is marked synthetic", async () => {
    expect(codesOf(await person({}, { allowSynthetic: false }))).toEqual(["NIK_SYNTHETIC"]);
  });

  it("that says another birth date or sex than the list is a warning, and the list is taken", async () => {
    const reading = await person({ "Tgl Lahir": "13-03-1980", JK: "L" });
    expect(codesOf(reading)).toEqual(["NIK_BIRTH_DATE_DIFFERS", "NIK_SEX_DIFFERS"]);
    expect(reading.person).toMatchObject({ birthDate: "1980-03-13", sex: "MALE" });
  });

  it("does not tell the century, which the list may", async () => {
    const NIK = syntheticNik(1, BIRTH, "MALE").replace("120380", "010120");
    const reading = await person({ NIK, "Tgl Lahir": "01-01-1920" });
    expect([codesOf(reading), reading.person?.birthDate]).toEqual([[], "1920-01-01"]);
  });
});

describe("a name in a list", () => {
  it("has its spaces folded, line breaks and hard spaces too", async () => {
    expect((await person({ Nama: '"  Contoh\u00a0 Siti\nbinti Contoh "' })).person?.name).toBe(
      "Contoh Siti binti Contoh",
    );
  });

  it.each([
    ["", "NAME_MISSING"],
    ["x".repeat(101), "NAME_TOO_LONG"],
    ["12345", "NAME_WITHOUT_LETTERS"],
    ["...", "NAME_WITHOUT_LETTERS"],
    ["Contoh\u0007", "NAME_UNREADABLE"],
    ["Con\u202Etoh", "NAME_UNREADABLE"],
  ])("%j is refused as %s", async (Nama, code) => {
    expect(await codes({ Nama })).toEqual([code]);
  });

  it.each(["M. Contoh, S.Pd.", "Ñoño d'Contoh", "x".repeat(100), "張偉", "Contoh 2"])(
    "may be %j",
    async (Nama) => {
      expect((await person({ Nama })).person?.name).toBe(Nama);
    },
  );
});

describe("a date of birth in a list", () => {
  it.each([
    "12-03-1980",
    "12/3/1980",
    "12.03.1980",
    "12 03 1980",
    "12 - 03 - 1980",
    "12 Maret 1980",
    "12-Mar-1980",
    "12 MARET 1980",
    "12 March 1980",
    "1980-03-12",
    "1980/3/12",
    "1980-03-12T00:00:00.000Z",
    "12/03/1980 00:00",
    "29292",
  ])("%s is 12 March 1980", async (text) => {
    const reading = await person({ "Tgl Lahir": text });
    expect([codesOf(reading), reading.person?.birthDate]).toEqual([[], "1980-03-12"]);
  });

  it.each(["Mawar, 12-03-1980", "Mawar / 12 Maret 1980", "MAWAR 12/03/1980"])(
    "may follow a place: %s",
    async (text) => {
      expect((await person({ "Tempat/Tgl Lahir": text })).person?.birthDate).toBe("1980-03-12");
    },
  );

  it("is taken from the NIK where only the place is written", async () => {
    expect((await person({ TTL: "Mawar" })).person?.birthDate).toBe("1980-03-12");
  });

  it("with a year of two digits is read as the NIK's year is, with a warning", async () => {
    const reading = await person({ "Tgl Lahir": "12 Mar 80" });
    expect(reading.person?.birthDate).toBe("1980-03-12");
    expect(reading.problems).toMatchObject([
      {
        code: "BIRTH_YEAR_TWO_DIGITS",
        message: { id: "Tahun lahir ditulis dengan dua angka dan dibaca sebagai 1980." },
      },
    ]);
  });

  it("of 30 February is refused in words", async () => {
    const { problems } = await person({ "Tgl Lahir": "30-02-1980" });
    expect(problems).toMatchObject([
      {
        column: "Tgl Lahir",
        code: "BIRTH_DATE_NO_SUCH_DAY",
        message: {
          id: "Tanggal lahir 30 Februari 1980 tidak ada di kalender.",
          en: "There is no 30 February 1980 in the calendar.",
        },
      },
    ]);
  });

  it.each([
    ["03/13/1980", "BIRTH_DATE_NO_SUCH_MONTH", "with the month first"],
    ["29-02-1981", "BIRTH_DATE_NO_SUCH_DAY", "of 29 February in a common year"],
    ["32-01-1980", "BIRTH_DATE_NO_SUCH_DAY", "of day 32"],
    ["00-01-1980", "BIRTH_DATE_NO_SUCH_DAY", "of day 0"],
    ["Maret 1980", "BIRTH_DATE_UNREADABLE", "without a day"],
    ["12 Foo 1980", "BIRTH_DATE_UNREADABLE", "of a month that is none"],
    ["12-03-980", "BIRTH_DATE_UNREADABLE", "with a digit lost"],
    ["1".repeat(10_000), "BIRTH_DATE_UNREADABLE", "of ten thousand digits"],
    ["02-07-2026", "BIRTH_DATE_FUTURE", "in the future"],
    ["02-07-2016", "BIRTH_DATE_CHILD", "of a child the day before the tenth birthday"],
    ["30-06-1915", "BIRTH_DATE_TOO_OLD", "of somebody on the 111th birthday, and a day"],
  ])("%.20s is refused as %s: one %s", async (text, code) => {
    expect((await codes({ "Tgl Lahir": text }))[0]).toBe(code);
  });

  it("of a man of 70, of ten or of 110 years is for the scheme to judge", async () => {
    for (const text of ["12-03-1956", "01-07-2016", "02-07-1915"]) {
      expect((await person({ "Tgl Lahir": text })).person).toBeDefined();
    }
  });

  it("in the NIK alone that makes the person a child is refused at the NIK", async () => {
    const NIK = syntheticNik(1, BIRTH, "MALE").replace("120380", "010120");
    expect((await person({ NIK })).problems).toMatchObject([{ code: "BIRTH_DATE_CHILD", column: "NIK" }]);
  });
});

describe("words in a list", () => {
  it.each(["L", "l", "Lk", "Laki-laki", "LAKI LAKI", "Pria", "laki2"])("%s is a man", async (JK) => {
    expect((await person({ NIK: exampleNik(1, "MALE"), JK })).person?.sex).toBe("MALE");
  });

  it.each(["P", "Pr", "Perempuan", "WANITA", "p."])("%s is a woman", async (JK) => {
    expect((await person({ JK })).person?.sex).toBe("FEMALE");
  });

  it.each([
    ["Pekerja Rentan", "PEKERJA_RENTAN"],
    ["pekerja rentan desa", "PEKERJA_RENTAN_DESA"],
    ["PEKERJA_MISKIN_EKSTREM", "PEKERJA_MISKIN_EKSTREM"],
    ["Miskin Ekstrem", "PEKERJA_MISKIN_EKSTREM"],
    ["BPU", "BUKAN_PENERIMA_UPAH"],
    ["Perangkat Desa", "APARATUR_DESA"],
    ["Anggota BPD", "BPD"],
    ["Non-ASN", "NON_ASN"],
  ])("%s is the category %s", async (Kategori, category) => {
    expect((await person({ Kategori })).person?.category).toBe(category);
  });

  it.each(["ya", "Y", "v", "1", "TRUE"])("%s is yes", async (word) => {
    expect((await person({ "Miskin Ekstrem": word })).person?.extremelyPoor).toBe(true);
  });

  it.each(["", "-"])("%j says neither yes nor no", async (word) => {
    expect((await person({ "Miskin Ekstrem": word })).person).not.toHaveProperty("extremelyPoor");
  });

  it("that nobody knows are refused, and what is allowed is said", async () => {
    const { problems } = await person({ Kategori: "Nelayan", JK: "X", "Miskin Ekstrem": "mungkin" });
    expect(problems.map(({ code }) => code)).toEqual(["SEX_UNKNOWN", "CATEGORY_UNKNOWN", "YES_NO_UNKNOWN"]);
    expect(problems[1]!.message.id).toContain("yang boleh: Pekerja Rentan, Pekerja Rentan Desa,");
  });

  it("for a month may be a name or a number, with or without its year", async () => {
    for (const text of ["2026-01", "01-2026", "1/2026", "Januari 2026", "Jan-26", "2026-01-01"]) {
      expect((await person({ "Bulan Mulai": text })).person?.fromMonth).toBe("2026-01");
    }
    const bare = await person({ "Bulan Mulai": "Januari" });
    expect([bare.person?.fromMonth, codesOf(bare)]).toEqual(["2026-01", ["MONTH_WITHOUT_YEAR"]]);
    expect(await codes({ "Bulan Mulai": "13-2026" })).toEqual(["MONTH_UNREADABLE"]);
    expect(await codes({ "Jumlah Bulan": "13" })).toEqual(["MONTHS_UNREADABLE"]);
  });

  it("for an occupation that cannot be read are left out with a warning", async () => {
    const reading = await person({ Pekerjaan: "x".repeat(101) });
    expect([codesOf(reading), reading.person?.occupation]).toEqual([["OCCUPATION_UNREADABLE"], undefined]);
  });
});

describe("what the caller gives", () => {
  it("stands where a row says nothing, and nowhere else", async () => {
    const village = regionCode("99.01.01.2001");
    const defaults = { village, category: "BPD" } as const;
    expect((await person({ Desa: "" }, { defaults })).person).toMatchObject({ village, category: "BPD" });
    expect((await person({ Desa: "Mawar", Kategori: "BPU" }, { defaults })).person).toMatchObject({
      village: "99.71.01.1001",
      category: "BUKAN_PENERIMA_UPAH",
    });
    expect(codesOf(await person({ Desa: "" }, { defaults: {} }))).toEqual([
      "CATEGORY_MISSING",
      "VILLAGE_MISSING",
    ]);
  });
});
