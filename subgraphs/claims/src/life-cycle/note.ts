import { holdsNik } from "@payung/jamsostek";
import { Refused, problem } from "@payung/subgraph-kit";

const [SHORTEST, LONGEST] = [5, 1_000];
const LONGEST_REFERENCE = 100;

/**
 * What somebody wrote, of so many characters and without control characters, its lines ended as everywhere. Many read it,
 * so that it holds nobody's NIK. @throws Refused NOTE_NEEDED, NIK_IN_TEXT naming the field
 */
export function writtenNote(
  text: string | null | undefined,
  field: string,
  shortest = SHORTEST,
): string | null {
  const note = asTyped(text ?? "");
  if (!isSound(note.replaceAll("\n", " "), shortest, LONGEST))
    throw new Refused(problem("NOTE_NEEDED", { shortest, longest: LONGEST }, field));
  refuseNik(note, field);
  return note === "" ? null : note;
}

/** A payment's number at the bank or treasury, in one line. @throws Refused TEXT_UNSOUND, NIK_IN_TEXT naming the field */
export function writtenReference(text: string, field: string): string {
  const [shortest, longest] = [1, LONGEST_REFERENCE];
  const reference = asTyped(text);
  if (!isSound(reference, shortest, longest))
    throw new Refused(problem("TEXT_UNSOUND", { shortest, longest }, field));
  refuseNik(reference, field);
  return reference;
}

/** The same text from whichever machine. */
function asTyped(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll("\t", " ").trim();
}

function isSound(text: string, shortest: number, longest: number): boolean {
  return text.length >= shortest && text.length <= longest && !/\p{Cc}/u.test(text);
}

function refuseNik(text: string, field: string): void {
  if (holdsNik(text)) throw new Refused(problem("NIK_IN_TEXT", {}, field));
}
