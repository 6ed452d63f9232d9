import type { Message, RuleErrorCode } from "@payung/jamsostek";
import { DOCUMENT_ERRORS } from "./document-errors.js";
import { define } from "./error-definition.js";
import type { ErrorDefinition } from "./error-definition.js";

export type { ErrorDefinition } from "./error-definition.js";

/** Every code that Payung throws itself; those of the law are in RULE_ERRORS. */
export const CATALOGUE = {
  INVALID_REGION_CODE: define(
    400,
    {
      id: "Kode wilayah tidak sesuai bentuk Kemendagri.",
      en: "A region code is not of the Kemendagri form.",
    },
    ({ value }) => ({
      id: `"${value}" bukan kode wilayah: tulis "ID", "15", "15.01", "15.01.02", atau "15.01.02.2003" (kode Kemendagri).`,
      en: `"${value}" is not a region code: write "ID", "15", "15.01", "15.01.02" or "15.01.02.2003" (Kemendagri codes).`,
    }),
  ),
  INVALID_NIK: define(400, { id: "NIK tidak sah.", en: "A NIK is not valid." }, () => ({
    id: "NIK tidak sah: NIK terdiri dari 16 angka sebagai teks.",
    en: "The NIK is not valid: a NIK is 16 digits, as text.",
  })),
  INVALID_PARAMETER: define(
    400,
    { id: "Parameter alamat tidak sah.", en: "A parameter of the address is not valid." },
    ({ name, value, allowed }) => ({
      id: `Parameter "${name}" bernilai "${value}" tidak sah; yang boleh: ${allowed}.`,
      en: `The parameter "${name}" is "${value}", which is not valid; allowed: ${allowed}.`,
    }),
  ),
  INVALID_UUID: define(400, { id: "UUID tidak sah.", en: "A UUID is not valid." }, ({ value }) => ({
    id: `"${value}" bukan UUID: tulis 8-4-4-4-12 angka heksadesimal.`,
    en: `"${value}" is not a UUID: write 8-4-4-4-12 hexadecimal digits.`,
  })),
  REGION_NOT_FOUND: define(
    200,
    {
      id: "Kode wilayah berbentuk benar, tetapi wilayahnya tidak ada.",
      en: "A well-formed region code that no region has.",
    },
    ({ code, regulation }) => ({
      id: `Tidak ada wilayah berkode "${code}" dalam ${regulation}.`,
      en: `No region has the code "${code}" in ${regulation}.`,
    }),
  ),
  SCHEME_NOT_FOUND: define(
    200,
    { id: "Tidak ada skema dengan kode itu.", en: "No scheme has that code." },
    ({ code, known }) => ({
      id: `Tidak ada skema berkode "${code}". Skema yang ada: ${known}.`,
      en: `No scheme has the code "${code}". The schemes are: ${known}.`,
    }),
  ),
  SCHEME_NOT_IN_FORCE: define(
    200,
    {
      id: "Skema itu tidak berlaku pada tanggal yang diminta.",
      en: "The scheme is not in force on the day asked for.",
    },
    ({ code, on }) => ({
      id: `Skema "${code}" tidak berlaku pada ${on}.`,
      en: `The scheme "${code}" is not in force on ${on}.`,
    }),
  ),
  INVALID_YEAR: define(
    200,
    { id: "Tahun di luar yang dilayani.", en: "A year is outside those served." },
    ({ value, least, most }) => ({
      id: `${value} bukan tahun yang dilayani: tulis ${least} sampai ${most}.`,
      en: `${value} is not a year served here: write ${least} to ${most}.`,
    }),
  ),
  INVALID_PAGE: define(
    200,
    { id: "Ukuran halaman atau kursor tidak sah.", en: "A page size or cursor is not valid." },
    ({ rule }) => ({ id: `Halaman tidak sah: ${rule}`, en: `The page is not valid: ${rule}` }),
  ),
  INVALID_SEARCH: define(
    200,
    { id: "Teks pencarian tidak sah.", en: "A search text is not valid." },
    ({ longest }) => ({
      id: `Teks pencarian harus 1 sampai ${longest} karakter.`,
      en: `A search text has 1 to ${longest} characters.`,
    }),
  ),
  PLUGIN_ERROR: define(
    200,
    {
      id: "Sebuah plugin wilayah gagal; bagian lain dari jawaban tetap benar.",
      en: "A region's plugin failed; the rest of the answer stands.",
    },
    ({ plugin }) => ({
      id: `Plugin wilayah "${plugin}" gagal menjawab bagian ini.`,
      en: `The region plugin "${plugin}" failed to answer this part.`,
    }),
  ),
  UNAUTHENTICATED: define(
    401,
    {
      id: "Token tidak ada, kedaluwarsa, atau tidak sah.",
      en: "The token is missing, expired or not valid.",
    },
    () => ({
      id: "Diperlukan token yang sah: kirim Authorization: Bearer <token>.",
      en: "A valid token is needed: send Authorization: Bearer <token>.",
    }),
  ),
  FORBIDDEN: define(
    200,
    {
      id: "Peran atau wilayah pengguna tidak mengizinkan ini.",
      en: "The actor's role or region does not allow this.",
    },
    ({ field }) => ({
      id: `Peran atau wilayah Anda tidak mengizinkan "${field}".`,
      en: `Your role or region does not allow "${field}".`,
    }),
  ),
  QUERY_TOO_LARGE: define(413, { id: "Kueri terlalu besar.", en: "The query is too large." }, ({ rule }) => ({
    id: `Kueri ditolak: ${rule}`,
    en: `The query is refused: ${rule}`,
  })),
  UPLOAD_TOO_LARGE: define(
    413,
    { id: "Berkas yang dikirim terlalu besar.", en: "The file that was sent is too large." },
    ({ most }) => ({
      id: `Berkas terlalu besar: paling banyak ${most} MB. Kirim berkas yang lebih kecil, atau bagi menjadi beberapa.`,
      en: `The file is too large: at most ${most} MB. Send a smaller one, or several.`,
    }),
  ),
  ...DOCUMENT_ERRORS,
  UPLOAD_STALLED: define(
    408,
    {
      id: "Pengiriman berkas terhenti; tidak ada yang disimpan.",
      en: "The sending of a file came to a halt; nothing was kept.",
    },
    ({ seconds }) => ({
      id: `Pengiriman berkas terhenti selama ${seconds} detik dan diputus. Kirim lagi seluruh berkas.`,
      en: `The file stopped coming for ${seconds} seconds and was cut off. Send the whole file again.`,
    }),
  ),
  DOWNSTREAM_SERVICE_ERROR: define(
    200,
    {
      id: "Sebuah subgraf tidak menjawab; bagian lain dari jawaban tetap benar.",
      en: "A subgraph did not answer; the rest of the answer stands.",
    },
    ({ subgraph }) => ({
      id: `Bagian "${subgraph}" sedang tidak dapat dijangkau.`,
      en: `The part "${subgraph}" cannot be reached now.`,
    }),
  ),
  INTERNAL_SERVER_ERROR: define(
    500,
    {
      id: "Kesalahan di dalam Payung; dicatat dengan nomor permintaan.",
      en: "A fault inside Payung; it is logged with the request's number.",
    },
    () => ({
      id: "Terjadi kesalahan di dalam Payung. Coba lagi, dan sebutkan nomor permintaan bila berulang.",
      en: "A fault occurred inside Payung. Try again, and quote the request's number if it persists.",
    }),
  ),
} satisfies Record<string, ErrorDefinition>;

export type ErrorCode = keyof typeof CATALOGUE;

/** What the codes of the law mean, for docs/errors.md; their sentences are written by the rules. */
export const RULE_ERRORS: Record<RuleErrorCode, Message> = {
  INVALID_RUPIAH: {
    id: "Jumlah rupiah bukan bilangan bulat 0 sampai 2^53-1.",
    en: "An amount is not a whole number from 0 to 2^53-1.",
  },
  INVALID_LOCAL_DATE: { id: "Tanggal tidak sah.", en: "A date is not a real day written YYYY-MM-DD." },
  INVALID_MONTH: { id: "Bulan tidak sah.", en: "A month is not written YYYY-MM with 01 to 12." },
  INVALID_BASIS_POINTS: {
    id: "Basis poin tidak sah.",
    en: "Basis points are not a whole number of 0 or more.",
  },
  INVALID_RULE_INPUT: {
    id: "Sebuah masukan melanggar syarat aturan.",
    en: "An input breaks a condition of the rule.",
  },
  NO_RULE_IN_FORCE: {
    id: "Tidak ada aturan yang berlaku pada tanggal itu.",
    en: "No rule is in force on that day.",
  },
  NOT_SETTLED: {
    id: "Sumber hukum yang ada tidak memastikan jawabannya.",
    en: "The sources at hand do not settle the answer.",
  },
  PERIODS_OVERLAP: { id: "Dua masa berlaku bertumpang tindih.", en: "Two periods of a dated value overlap." },
  PROGRAMME_NOT_OPEN: {
    id: "Program tidak terbuka untuk segmen itu.",
    en: "The programme is not open to that segment.",
  },
};
