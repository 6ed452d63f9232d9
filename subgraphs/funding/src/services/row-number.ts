import { codedError } from "@payung/subgraph-kit";

/** The number of a row that a caller names; null for what can be none. */
export function rowNumber(id: string): number | null {
  const number = Number(id);
  return /^[1-9]\d{0,9}$/.test(id) && number < 2 ** 31 ? number : null;
}

/** The same of a cursor's part. @throws INVALID_PAGE */
export function rowNumberOfCursor(part: string): number {
  const number = rowNumber(part);
  if (number === null) throw codedError("INVALID_PAGE", { rule: "after: endCursor" }, "after");
  return number;
}
