import type { RowReader } from "./row-reader.js";

const LONGEST = 100;
/** With all the spaces that may be in it. */
const LONGEST_WRITTEN = 1000;
/** Control characters, invisible ones, and the sign for a letter that an earlier program could not read. */
const UNREADABLE = /[\p{C}\uFFFD]/u;
const LETTER = /\p{L}/u;

/** The name as written, spaces folded. */
export function readName(reader: RowReader): string | undefined {
  if (reader.isRefused("name")) return undefined;
  const text = reader.text("name");
  if (text.length > LONGEST_WRITTEN) return reader.report("NAME_TOO_LONG", "name");
  const name = text.replace(/\s+/g, " ").normalize();
  if (name === "") return reader.report("NAME_MISSING", "name");
  if (name.length > LONGEST) return reader.report("NAME_TOO_LONG", "name");
  if (UNREADABLE.test(name)) return reader.report("NAME_UNREADABLE", "name");
  if (!LETTER.test(name)) return reader.report("NAME_WITHOUT_LETTERS", "name");
  return name;
}

/** A text that may be kept: up to 100 characters, every one of which can be seen, line breaks aside. */
export function isReadable(text: string): boolean {
  return text.length <= LONGEST && !UNREADABLE.test(text.replace(/\s/g, " "));
}
