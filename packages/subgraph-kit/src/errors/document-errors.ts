import { define } from "./error-definition.js";

/** The codes of the papers of a claim, of the catalogue in catalogue.ts. */
export const DOCUMENT_ERRORS = {
  UPLOAD_EMPTY: define(
    400,
    { id: "Berkas yang dikirim kosong.", en: "The file that was sent is empty." },
    () => ({
      id: "Berkas kosong: tidak ada satu byte pun yang diterima. Pilih berkasnya lagi dan kirim.",
      en: "The file is empty: not one byte came. Choose the file again and send it.",
    }),
  ),
  UPLOADS_BUSY: define(
    503,
    {
      id: "Terlalu banyak berkas sedang dikirim sekaligus; tidak ada yang disimpan.",
      en: "Too many files are being sent at once; nothing was kept.",
    },
    () => ({
      id: "Terlalu banyak berkas sedang dikirim sekaligus; berkas ini tidak disimpan. Kirim lagi sebentar lagi.",
      en: "Too many files are being sent at once; this one was not kept. Send it again in a moment.",
    }),
  ),
  FILE_NAME_NOT_VALID: define(
    400,
    { id: "Nama berkas tidak sah.", en: "The name of a file is not valid." },
    ({ longest }) => ({
      id: `fileName tidak sah: tulis 1 sampai ${longest} karakter, tanpa karakter kendali, tanpa "/" atau "\\", dan tanpa NIK.`,
      en: `fileName is not valid: write 1 to ${longest} characters, without control characters, "/" or "\\", and without a NIK.`,
    }),
  ),
  FILE_NOT_ITS_TYPE: define(
    415,
    {
      id: "Jenis berkas tidak diterima, atau isinya lain dari Content-Type.",
      en: "A file's type is not taken, or its content is not of its Content-Type.",
    },
    ({ said, found, allowed }) => ({
      id: `Content-Type menyebut ${said}, isinya ${found}; yang diterima: ${allowed}, dengan isi yang sama.`,
      en: `Content-Type says ${said}, the content is ${found}; taken are ${allowed}, with content to match.`,
    }),
  ),
  DOCUMENT_UNSAFE: define(
    400,
    {
      id: "Pemindai menolak dokumen; tidak ada yang disimpan.",
      en: "The scanner refused a document; nothing was kept.",
    },
    ({ found }) => ({
      id: `Pemindai menolak berkas ini (${found}); tidak ada yang disimpan. Minta keluarga mengirim berkas yang lain.`,
      en: `The scanner refused this file (${found}); nothing was kept. Ask the family for another one.`,
    }),
  ),
  CLAIM_TAKES_NO_DOCUMENTS: define(
    409,
    {
      id: "Klaim pada status ini tidak menerima dokumen.",
      en: "A claim of this status takes no documents.",
    },
    ({ status, allowed }) => ({
      id: `Klaim berstatus ${status} tidak menerima dokumen; hanya pada ${allowed}.`,
      en: `A claim that is ${status} takes no documents, only one that is ${allowed}.`,
    }),
  ),
  TOO_MANY_DOCUMENTS: define(
    409,
    { id: "Dokumen klaim ini sudah terlalu banyak.", en: "The claim has too many documents." },
    ({ most }) => ({
      id: `Klaim ini sudah mempunyai ${most} dokumen: gabungkan pindaiannya menjadi lebih sedikit berkas.`,
      en: `The claim has ${most} documents already: put the scans together in fewer files.`,
    }),
  ),
  LINK_NOT_VALID: define(
    403,
    {
      id: "Tautan unduhan sudah lewat waktunya atau diubah.",
      en: "A download's address has run out or was altered.",
    },
    () => ({
      id: "Tautan unduhan ini sudah lewat waktunya atau diubah: ambil downloadUrl yang baru.",
      en: "This download's address has run out or was altered: ask for downloadUrl again.",
    }),
  ),
  DOCUMENT_DAMAGED: define(
    500,
    {
      id: "Dokumen yang tersimpan hilang atau bukan lagi yang dikirim.",
      en: "A stored document is missing, or is no longer what was sent.",
    },
    () => ({
      id: "Dokumen ini hilang dari penyimpanan atau berubah di sana, jadi tidak diberikan. Hubungi pengelola Payung.",
      en: "This document is missing from its storage or was changed there, so it is not given. Tell who runs Payung.",
    }),
  ),
};
