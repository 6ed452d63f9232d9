/** Numbers that Excel shows and saves again as they are: no leading zero, few enough digits. */
const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,10})$/;

/**
 * A cell of a CSV that people open in Excel, change and send back. An apostrophe before it keeps it as it is: Excel
 * would compute what begins with = + - @, round a NIK to 15 digits, and turn day and month of a date round when it
 * speaks another language. The reader takes it off again.
 */
export function csvCell(text: string): string {
  const safe = isAtRisk(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function isAtRisk(text: string): boolean {
  return /^[=+\-@\t\r\n'0-9]/.test(text.trimStart()) && !PLAIN_NUMBER.test(text);
}

/** A line of cells as an Indonesian Excel reads it: with semicolons. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(";")}\r\n`;
}

/** Tells Excel that the text is UTF-8. */
export const UTF8_MARK = "\uFEFF";
