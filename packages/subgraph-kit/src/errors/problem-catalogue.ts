import type { Message } from "@payung/jamsostek";
import { CLAIM_PROBLEMS } from "./claim-problems.js";
import { ENROLMENT_PROBLEMS } from "./enrolment-problems.js";
import { FUNDING_PROBLEMS } from "./funding-problems.js";

/**
 * Every code of a `Problem`, with its sentence: what is wrong and what to do; {words} are filled in. They are members
 * of results, not errors: the request went well, and nothing was changed.
 */
export const PROBLEMS = {
  IDEMPOTENCY_KEY_REUSED: {
    id: "idempotencyKey ini sudah dipakai untuk permintaan lain: pakai UUID baru untuk setiap permintaan baru.",
    en: "This idempotencyKey was used for another request: take a new UUID for each new request.",
  },
  NOT_ALLOWED_HERE: {
    id: "Peran atau wilayah Anda tidak mengizinkan ini untuk wilayah {region}.",
    en: "Your role or region does not allow this for the region {region}.",
  },
  SAME_PERSON: {
    id: "Siapa yang sudah ikut mengerjakannya tidak boleh memutuskan atau membayarnya: minta orang kedua.",
    en: "Whoever had a hand in it may not decide it or pay it: ask a second person.",
  },
  TOO_MANY_AT_ONCE: {
    id: "Isi 1 sampai {most} sekaligus, masing-masing satu kali.",
    en: "Give 1 to {most} at once, each once.",
  },
  DAY_TO_COME: {
    id: "Tanggal ini belum tiba: hari ini {today}.",
    en: "This day is to come: today is {today}.",
  },
  ALREADY_STOPPED: {
    id: "{count} kepesertaan sudah dihentikan sebelumnya: keluarkan dari daftar.",
    en: "Of these enrolments {count} were stopped before: leave them out.",
  },
  SEVERAL_REGIONS: {
    id: "Orang-orang ini dari beberapa wilayah Anda: hentikan per wilayah.",
    en: "These people are of several of your regions: stop those of each region separately.",
  },
  SWITCH_NOT_POSSIBLE: {
    id: "Pembayar tidak dapat diganti sekarang: biarkan, lalu daftarkan orang itu setelah kepesertaan lamanya berakhir.",
    en: "The payer cannot be switched now: keep it, and enrol the person when the present cover has ended.",
  },
  NOTE_NEEDED: {
    id: "Tulis alasannya dalam {shortest} sampai {longest} karakter.",
    en: "Say why, in {shortest} to {longest} characters.",
  },
  NOT_FOUND: {
    id: "Tidak ditemukan: periksa nomornya.",
    en: "It was not found: check the number.",
  },
  ALREADY_DECIDED: {
    id: "Sudah diputuskan sebelumnya.",
    en: "It was decided before.",
  },
  ...FUNDING_PROBLEMS,
  ...ENROLMENT_PROBLEMS,
  ...CLAIM_PROBLEMS,
} satisfies Record<string, Message>;

export type ProblemCode = keyof typeof PROBLEMS;
