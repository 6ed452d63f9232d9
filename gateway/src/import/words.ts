import type { Locale, Message } from "@payung/jamsostek";
import type { ImportBatch, ImportProblem } from "./batch.js";

/** What an import says, in the language of whoever started it. */
export interface Words {
  readonly sending: string;
  readonly reading: string;
  readonly say: (message: Message) => string;
  /** A whole number as people write it. */
  readonly count: (number: number) => string;
  readonly problem: (problem: ImportProblem) => string;
  readonly result: (batch: ImportBatch) => string[];
}

const COUNTS: readonly (readonly [keyof ImportBatch, Message])[] = [
  ["accepted", { id: "diterima", en: "accepted" }],
  ["changed", { id: "diperbarui", en: "changed" }],
  ["unchanged", { id: "tidak berubah", en: "unchanged" }],
  ["queued", { id: "menunggu verifikasi", en: "waiting for a verifier" }],
  ["rejected", { id: "ditolak", en: "rejected" }],
  ["warnings", { id: "dengan peringatan", en: "with a warning" }],
];

export function wordsIn(language: Locale): Words {
  const say = (message: Message): string => message[language];
  const numbers = new Intl.NumberFormat(language === "id" ? "id-ID" : "en-US");
  const count = (number: number): string => numbers.format(number);
  return {
    say,
    count,
    sending: say({ id: "Mengirim", en: "Sending" }),
    reading: say({ id: "Membaca", en: "Reading" }),
    problem: ({ rowNumber, heading, message }) => {
      const row = rowNumber === null ? "" : `${say({ id: "baris", en: "row" })} ${count(rowNumber)}`;
      const where = [row, heading].filter(Boolean).join(", ");
      return where === "" ? message : `${where}: ${message}`;
    },
    result: (batch) => [
      headline(batch, say, count(batch.rows)),
      ...COUNTS.map(([name, word]) => [Number(batch[name]), say(word)] as const)
        .filter(([number]) => number > 0)
        .map(([number, word]) => `  ${count(number).padStart(9)} ${word}`),
    ],
  };
}

function headline({ dryRun, fault }: ImportBatch, say: Words["say"], rows: string): string {
  if (fault)
    return say({ id: `Daftar ditolak: ${fault.message}`, en: `The list is refused: ${fault.message}` });
  if (dryRun) {
    return say({
      id: `${rows} baris diperiksa. Tidak ada yang disimpan (--dry-run).`,
      en: `${rows} rows were checked. Nothing was kept (--dry-run).`,
    });
  }
  return say({ id: `${rows} baris selesai dibaca.`, en: `${rows} rows were read.` });
}
