import { yearOf } from "../local-date.js";
import type { LocalDate } from "../local-date.js";
import type { Message } from "../message.js";

/** A day as people say it: "9 Mei 2026", in English "9 May 2026". */
export function dateText(date: LocalDate): Message {
  const [day, month] = [Number(date.slice(8, 10)), Number(date.slice(5, 7)) - 1];
  return {
    id: `${day} ${MONTHS.id[month]} ${yearOf(date)}`,
    en: `${day} ${MONTHS.en[month]} ${yearOf(date)}`,
  };
}

const MONTHS = {
  id: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
