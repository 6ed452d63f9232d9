import type { Message } from "@payung/jamsostek";
import type { Population } from "../entities/population.js";

/** Says that people are not workers, so that nobody takes the one for the other. */
export function populationSource({ regulationCode, year }: Population): Message {
  return {
    id: `Jumlah penduduk ${year}, bukan jumlah pekerja: ${regulationCode}`,
    en: `Population of ${year}, not a number of workers: ${regulationCode}`,
  };
}
