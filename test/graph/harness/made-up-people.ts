import { localDate, syntheticNik } from "@payung/jamsostek";

/** A made-up person, always the same one for a number: her NIK begins with 99. */
export function madeUpPerson(n: number) {
  const birthDate = `${1970 + (n % 30)}-0${1 + (n % 9)}-1${n % 10}`;
  return { nik: syntheticNik(n, localDate(birthDate), "FEMALE") as string, name: nameOf(n), birthDate };
}

const SYLLABLES = ["ba", "ci", "du", "fa", "gi", "hu", "ja", "ki", "lu", "ma"];

/** Another name for another number, since alike names in a village are warned of. */
function nameOf(n: number): string {
  const syllables = Array.from(String(n), (digit) => SYLLABLES[Number(digit)]!).join("");
  return `Contoh ${syllables.charAt(0).toUpperCase()}${syllables.slice(1)}`;
}

/** A list of made-up people of one village, as a village writes it. */
export function listOfPeople(numbers: readonly number[], village: string): string {
  const rows = numbers.map((n) => {
    const { nik, name, birthDate } = madeUpPerson(n);
    return `${nik};${name};P;${birthDate.split("-").toReversed().join("-")};${village}`;
  });
  return ["NIK;Nama Lengkap;L/P;Tgl. Lahir;Kode Desa", ...rows].join("\r\n");
}
