/** Text without the one character that PostgreSQL cannot hold. */
export function storable(text: string): string {
  return text.replaceAll("\0", "");
}

export function isStorable(text: string): boolean {
  return !text.includes("\0");
}
