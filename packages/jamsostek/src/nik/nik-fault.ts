import type { Message } from "../message.js";

/** Why a text is no NIK. The sentences never hold the digits: they may be somebody's. */
export const NIK_FAULTS = {
  NIK_NOT_16_DIGITS: {
    id: "NIK harus terdiri dari tepat 16 angka.",
    en: "A NIK has exactly 16 digits.",
  },
  NIK_SCIENTIFIC: {
    id: "NIK ini telah diubah Excel menjadi bilangan (seperti 3,2E+15) sehingga angka terakhirnya hilang: ubah kolomnya menjadi Teks, lalu ketik ulang NIK dari KTP.",
    en: "Excel turned this NIK into a number (like 3.2E+15) and its last digits are lost: format the column as Text and type the NIK again from the identity card.",
  },
  NIK_NO_SUCH_PROVINCE: {
    id: "Dua angka pertama NIK bukan kode provinsi.",
    en: "The first two digits of the NIK are no province's code.",
  },
  NIK_SYNTHETIC: {
    id: "NIK ini contoh buatan (berawalan 99), bukan NIK seseorang.",
    en: "This NIK is a made-up example (it begins with 99), not a person's.",
  },
  NIK_NO_SUCH_DAY: {
    id: "Angka ke-7 sampai ke-12 NIK bukan tanggal lahir yang ada di kalender (untuk perempuan, hari ditambah 40).",
    en: "Digits 7 to 12 of the NIK are no day of birth in the calendar (for women 40 is added to the day).",
  },
  NIK_SERIAL_0000: {
    id: "Empat angka terakhir NIK 0000, padahal nomor urut mulai dari 0001; mungkin Excel membulatkan NIK.",
    en: "The last four digits of the NIK are 0000, but serials begin at 0001; perhaps Excel rounded the NIK.",
  },
} as const satisfies Record<string, Message>;

export type NikFaultCode = keyof typeof NIK_FAULTS;

export interface NikFault {
  readonly code: NikFaultCode;
  readonly message: Message;
}

export function nikFault(code: NikFaultCode): NikFault {
  return { code, message: NIK_FAULTS[code] };
}
