import { describe, expect, it } from "vitest";
import { bytesOf, csvText, readWhole } from "../testing/fixtures.js";
import type { ColumnMapping } from "./fields.js";
import { columnLetters } from "./find-layout.js";
import { fieldOfHeading } from "./headings.js";

describe("a heading as villages write it", () => {
  it.each([
    ["NIK", "nik"],
    ["No KTP", "nik"],
    ["NO. KTP", "nik"],
    ["no_ktp", "nik"],
    ["Nomor Induk Kependudukan", "nik"],
    ["NIK (16 angka)", "nik"],
    ["Nama", "name"],
    ["NAMA LENGKAP", "name"],
    ["Nama Tenaga Kerja", "name"],
    ["Tgl Lahir", "birthDate"],
    ["Tgl. Lahir", "birthDate"],
    ["Tanggal Lahir (hh-bb-tttt)", "birthDate"],
    ["Tempat/Tgl Lahir", "birthPlaceAndDate"],
    ["Tempat, Tanggal Lahir", "birthPlaceAndDate"],
    ["TTL", "birthPlaceAndDate"],
    ["JK", "sex"],
    ["L/P", "sex"],
    ["(L/P)", "sex"],
    ["Jenis Kelamin (L/P)", "sex"],
    ["Jenis\nKelamin", "sex"],
    ["Kelamin", "sex"],
    ["Pekerjaan", "occupation"],
    ["Desa", "village"],
    ["Kelurahan", "village"],
    ["Desa / Kelurahan", "village"],
    ["Kode Desa", "villageCode"],
    ["Kode Wilayah", "villageCode"],
    ["Kecamatan", "district"],
    ["Kec.", "district"],
    ["Kabupaten", "regency"],
    ["Kab/Kota", "regency"],
    ["Kategori", "category"],
    ["Kelompok", "category"],
    ["Miskin Ekstrem (ya/tidak)", "extremelyPoor"],
    ["Bulan Mulai", "fromMonth"],
    ["Jumlah Bulan", "months"],
    ["No", "number"],
    ["No.", "number"],
    ["RT", "unused"],
    ["RT/RW", "unused"],
    ["Alamat", "unused"],
    ["No. HP", "unused"],
    ["Penghasilan", "unused"],
    ["No. KK", "unused"],
    ["Nama Ibu Kandung", "unused"],
    ["NIK Pasangan", undefined],
    ["Nama Kepala Desa", undefined],
  ])("%j is understood as %s", (heading, field) => {
    expect(fieldOfHeading(heading)).toBe(field);
  });
});

describe("the columns of a list", () => {
  const layoutOf = async (headings: readonly string[], mapping?: ColumnMapping) => {
    const cells = headings.map(() => "x");
    const { rows, notices } = await readWhole(
      bytesOf(csvText([headings, cells])),
      mapping ? { mapping } : {},
    );
    return { columns: rows[0]!.layout.columns, notices };
  };

  it("that nobody knows are named in one notice", async () => {
    const { notices } = await layoutOf(["NIK", "Nama", "Desa", "Hobi", "Zodiak", "Alamat", ""]);
    expect(notices).toMatchObject([{ code: "HEADINGS_UNKNOWN", severity: "WARNING" }]);
    expect(notices[0]!.message.id).toBe('Kolom yang tidak dikenal dan tidak dibaca: "Hobi", "Zodiak".');
  });

  it("that hold the same refuse the list, which names both", async () => {
    await expect(layoutOf(["NIK", "Nama", "Desa", "Kelurahan"])).rejects.toMatchObject({
      code: "COLUMN_TWICE",
      messages: {
        id: 'Dua kolom berisi Desa/Kelurahan: "Desa" (C), "Kelurahan" (D). Hapus salah satu, atau pilih kolomnya.',
      },
    });
  });

  it("may be numbered twice: nobody reads the numbers", async () => {
    expect((await layoutOf(["No", "NIK", "Nama", "Desa", "No"])).columns.number).toBe(0);
  });

  it("are what the caller says, by heading or by letter, before what they seem to be", async () => {
    expect(
      (await layoutOf(["NIK", "Nama", "Desa", "Lorong"], { lorong: "occupation" })).columns.occupation,
    ).toBe(3);
    const swapped = await layoutOf(["NIK", "Nama", "Desa", "Kelurahan"], { C: "unused" });
    expect(swapped.columns.village).toBe(3);
    expect(swapped.notices).toEqual([]);
  });

  it("may have headings that nobody knows when the caller says what they hold", async () => {
    const { columns } = await layoutOf(["Identitas", "Warga", "Tempat"], {
      A: "nik",
      B: "name",
      Tempat: "village",
    });
    expect(columns).toEqual({ nik: 0, name: 1, village: 2 });
  });

  it("that the caller names and the file has not refuse the list", async () => {
    await expect(layoutOf(["NIK", "Nama", "Desa"], { Umur: "months", AB: "sex" })).rejects.toMatchObject({
      code: "MAPPED_COLUMN_MISSING",
      messages: { en: "Columns that were chosen are not in the file: Umur, AB." },
    });
  });

  it("need no category or village when the caller gives it", async () => {
    const text = csvText([
      ["NIK", "Nama"],
      ["1", "x"],
    ]);
    expect((await readWhole(bytesOf(text), { given: ["village", "category"] })).rows).toHaveLength(1);
    await expect(readWhole(bytesOf(text), { given: [] })).rejects.toMatchObject({
      messages: { id: "Kolom yang wajib tidak ada: Kategori, Desa/Kelurahan." },
    });
  });

  it("have the letters that Excel gives them", () => {
    expect([0, 25, 26, 27, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AB", "ZZ", "AAA"]);
  });
});
