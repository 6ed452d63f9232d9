const NAMES = [
  "januari jan january",
  "februari feb peb pebruari february",
  "maret mar mrt march",
  "april apr",
  "mei may",
  "juni jun june",
  "juli jul july",
  "agustus agu ags agt aug agust august",
  "september sep sept",
  "oktober okt oct october",
  "november nov nop nopember",
  "desember des dec december",
] as const;

const MONTH_OF_WORD: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((words, index) => words.split(" ").map((word) => [word, index + 1] as const)),
);

/** 1 to 12 for "Maret", "mrt" or "March". */
export function monthOfWord(word: string): number | undefined {
  return MONTH_OF_WORD.get(word.toLowerCase());
}

/** "Maret" in Indonesian, "March" in English. @param month 1 to 12 */
export function monthName(month: number): { id: string; en: string } {
  const words = NAMES[month - 1]!.split(" ");
  const english = { 4: "april", 9: "september", 11: "november" }[month] ?? words.at(-1)!;
  return { id: capital(words[0]!), en: capital(english) };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
