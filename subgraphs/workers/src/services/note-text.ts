import { Refused, problem } from "@payung/subgraph-kit";

const [SHORTEST, LONGEST] = [5, 500];

/** A reason in words that others will read. @throws Refused NOTE_NEEDED naming the field */
export function noteText(note: string, field: string): string {
  const text = note.trim();
  const length = Array.from(text).length;
  // PostgreSQL knows no character 0 in a text.
  if (length >= SHORTEST && length <= LONGEST && !text.includes("\0")) return text;
  throw new Refused(problem("NOTE_NEEDED", { shortest: SHORTEST, longest: LONGEST }, field));
}
