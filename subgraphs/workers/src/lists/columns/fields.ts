import type { Message } from "@payung/jamsostek";

/** What a column can hold, and how it is called where it is missing or stands twice. */
export const FIELDS = {
  nik: { id: "NIK", en: "NIK" },
  name: { id: "Nama", en: "name" },
  birthDate: { id: "Tanggal Lahir", en: "date of birth" },
  /** "Mawar, 12-03-1980". */
  birthPlaceAndDate: { id: "Tempat/Tanggal Lahir", en: "place and date of birth" },
  sex: { id: "Jenis Kelamin", en: "sex" },
  category: { id: "Kategori", en: "category" },
  villageCode: { id: "Kode Desa", en: "village code" },
  village: { id: "Desa/Kelurahan", en: "village" },
  district: { id: "Kecamatan", en: "district" },
  regency: { id: "Kabupaten/Kota", en: "regency" },
  occupation: { id: "Pekerjaan", en: "occupation" },
  extremelyPoor: { id: "Miskin Ekstrem", en: "extremely poor" },
  sponsoredByCompany: { id: "Ditanggung Perusahaan", en: "paid by a company" },
  fromMonth: { id: "Bulan Mulai", en: "first month" },
  months: { id: "Jumlah Bulan", en: "number of months" },
  /** The row's number in the village's own counting: a row with nothing else in it is blank. */
  number: { id: "No", en: "number" },
  /** Known, and nothing that Payung keeps: address, telephone, income, family card. */
  unused: { id: "tidak dipakai", en: "not used" },
} as const satisfies Record<string, Message>;

export type ListField = keyof typeof FIELDS;

/** A column by its heading or its letter ("NIK", "B"), and what it holds. It wins over what the heading says. */
export type ColumnMapping = Readonly<Record<string, ListField>>;
