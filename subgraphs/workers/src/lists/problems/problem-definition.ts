import type { Message } from "@payung/jamsostek";

export type Severity = "ERROR" | "WARNING";

/** What can be wrong with a list as a whole (LIST) or with one row (ROW): its sentence, with {placeholders}. */
export interface ProblemDefinition {
  readonly scope: "LIST" | "ROW";
  /** A LIST ERROR refuses the list, a ROW ERROR the row; a WARNING is for the reader to look at. */
  readonly severity: Severity;
  readonly message: Message;
}

export function refusesList(id: string, en: string): ProblemDefinition {
  return { scope: "LIST", severity: "ERROR", message: { id, en } };
}

export function noticeOfList(id: string, en: string): ProblemDefinition {
  return { scope: "LIST", severity: "WARNING", message: { id, en } };
}

export function refusesRow(id: string, en: string): ProblemDefinition {
  return { scope: "ROW", severity: "ERROR", message: { id, en } };
}

export function warnsOfRow(id: string, en: string): ProblemDefinition {
  return { scope: "ROW", severity: "WARNING", message: { id, en } };
}
