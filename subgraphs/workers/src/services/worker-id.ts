/** The province that a worker's id begins with, or undefined where the text is no worker's id: "98-" and a ULID. */
export function provinceOfWorker(id: string): string | undefined {
  return /^(\d{2})-[0-9A-HJKMNP-TV-Z]{26}$/.exec(id)?.[1];
}
