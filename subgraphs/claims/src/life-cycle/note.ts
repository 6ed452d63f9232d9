import { Refused, problem } from "@payung/subgraph-kit";

const [SHORTEST, LONGEST] = [5, 1_000];

/** What somebody wrote, of so many characters and without control characters. @throws Refused NOTE_NEEDED naming the field */
export function writtenNote(
  text: string | null | undefined,
  field: string,
  shortest = SHORTEST,
): string | null {
  const note = (text ?? "").trim();
  const sound =
    note.length >= shortest && note.length <= LONGEST && !/\p{Cc}/u.test(note.replaceAll("\n", " "));
  if (!sound) throw new Refused(problem("NOTE_NEEDED", { shortest, longest: LONGEST }, field));
  return note === "" ? null : note;
}
