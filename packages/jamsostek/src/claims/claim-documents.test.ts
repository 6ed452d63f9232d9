import { describe, expect, it } from "vitest";
import { BENEFIT_EVENTS } from "../vocabulary.js";
import type { BenefitEvent } from "../vocabulary.js";
import { nationalDocuments } from "./claim-documents.js";

type Claim = Parameters<typeof nationalDocuments>[0];

function documents(about: Partial<Claim> = {}) {
  return nationalDocuments({ programme: "JKM", event: "DEATH", hasChildren: false, costs: false, ...about });
}
const codes = (about?: Partial<Claim>) => documents(about).map(({ code }) => code);

const DEATH = [
  "KTP",
  "KTP_AHLI_WARIS",
  "KARTU_KELUARGA",
  "AKTA_KEMATIAN",
  "SURAT_KETERANGAN_AHLI_WARIS",
  "BUKU_NIKAH",
];
const ACCIDENT = [
  "KARTU_PESERTA",
  "LAPORAN_TAHAP_I",
  "KRONOLOGI_KECELAKAAN",
  "LAPORAN_TAHAP_II",
  "SURAT_KETERANGAN_DOKTER",
];
const SCHOOL = ["AKTA_KELAHIRAN_ANAK", "SURAT_KETERANGAN_SEKOLAH", "RAPOR"];

describe("the papers of a death elsewhere", () => {
  it("show the death and the heirs", () =>
    expect(codes()).toEqual(["KARTU_PESERTA", ...DEATH, "BUKU_REKENING"]));

  it("add those of school where there are children, and no receipts", () => {
    expect(codes({ hasChildren: true, costs: true })).toEqual([
      "KARTU_PESERTA",
      ...DEATH,
      ...SCHOOL,
      "BUKU_REKENING",
    ]);
  });
});

describe("the papers of a work accident", () => {
  it("that killed show the accident, the death and the heirs", () => {
    expect(codes({ programme: "JKK" })).toEqual([...ACCIDENT, ...DEATH, "BUKU_REKENING"]);
  });

  it("with costs of transport or treatment add the receipts", () => {
    const costs = { programme: "JKK", event: "PARTIAL_DISABILITY", costs: true } as const;
    expect(codes(costs)).toEqual([...ACCIDENT, "KUITANSI", "KTP", "BUKU_REKENING"]);
  });

  it("that took the strength to work for a time add the doctor's note to rest", () => {
    expect(codes({ programme: "JKK", event: "TEMPORARY_INCAPACITY" })).toContain("SURAT_ISTIRAHAT_DOKTER");
  });

  it("ask for those of school after a total disability, not after a lesser one", () => {
    const of = (event: BenefitEvent) => codes({ programme: "JKK", event, hasChildren: true });
    expect(of("PERMANENT_TOTAL_DISABILITY")).toEqual(expect.arrayContaining(SCHOOL));
    expect(of("PARTIAL_DISABILITY")).not.toContain("RAPOR");
  });

  it("of a kind that is not known here are the general ones", () => {
    const event = "SOMETHING_NEW" as BenefitEvent;
    expect(codes({ programme: "JKK", event })).toEqual([...ACCIDENT, "KTP", "BUKU_REKENING"]);
  });
});

describe("a claim goes on without", () => {
  const optional = (about: Partial<Claim>) =>
    documents(about).flatMap(({ code, required }) => (required ? [] : [code]));

  it("a member's card that was lost, the marriage book of heirs who were not married, and papers of school", () => {
    expect(optional({ hasChildren: true })).toEqual(["KARTU_PESERTA", "BUKU_NIKAH", ...SCHOOL]);
  });

  it("the rest note, which one list alone names, and not without receipts of costs", () => {
    const accident = { programme: "JKK", event: "TEMPORARY_INCAPACITY", costs: true } as const;
    expect(optional(accident)).toEqual(["KARTU_PESERTA", "SURAT_ISTIRAHAT_DOKTER"]);
  });
});

describe("whatever happened", () => {
  const all = BENEFIT_EVENTS.flatMap((event) => [
    documents({ programme: "JKK", event, hasChildren: true, costs: true }),
    documents({ event, hasChildren: true }),
  ]);

  it("no paper is asked for twice", () => {
    for (const list of all) expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
  });

  it("every paper says in both languages what it is for, and on which law", () => {
    for (const { name, why, basis } of all.flat()) {
      expect([name.id, name.en, why.id, why.en].every((text) => text.length > 5)).toBe(true);
      expect(["PP", "PERMENAKER"]).toContain(basis.kind);
    }
  });
});
