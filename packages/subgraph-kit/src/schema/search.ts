import { codedError } from "../errors/coded-error.js";

/** The longest text to search for, in characters as readers count them: an emoji is one. */
const LONGEST_SEARCH = 100;

/** The words of a search. @throws INVALID_SEARCH naming the field, for a text that is empty or too long */
export function searchWords(search: string, field: string): string[] {
  const text = search.trim();
  // PostgreSQL knows no character 0 in a text.
  if (text.length > 0 && Array.from(text).length <= LONGEST_SEARCH && !text.includes("\0"))
    return text.split(/\s+/);
  throw codedError("INVALID_SEARCH", { longest: LONGEST_SEARCH }, field);
}

/** A pattern of LIKE for texts that contain a word, whose %, _ and \ stand for themselves. */
export function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`;
}
