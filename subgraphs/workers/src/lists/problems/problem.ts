import { fillMessage } from "@payung/jamsostek";
import type { Message, Placeholder } from "@payung/jamsostek";
import { LIST_PROBLEMS } from "./catalogue.js";
import type { ListProblemCode } from "./catalogue.js";
import type { Severity } from "./problem-definition.js";

/** Something that the whole list is told. */
export interface ListProblem {
  readonly severity: Severity;
  readonly code: ListProblemCode;
  readonly message: Message;
}

/** Something wrong with one row. */
export interface RowProblem extends ListProblem {
  /** The heading as written, null where the whole row is meant. */
  readonly column: string | null;
}

type Values = Readonly<Record<string, Placeholder>>;

export function listProblem(code: ListProblemCode, values: Values = {}): ListProblem {
  const { severity, message } = LIST_PROBLEMS[code];
  return { severity, code, message: fillMessage(message, values) };
}

export function rowProblem(code: ListProblemCode, column: string | null, values: Values = {}): RowProblem {
  return { ...listProblem(code, values), column };
}

/** A list that cannot be read, as a whole: thrown by the reader, also after rows were read. */
export class ListFault extends Error {
  readonly code: ListProblemCode;
  readonly messages: Message;

  constructor(code: ListProblemCode, values: Values = {}) {
    const { message } = listProblem(code, values);
    super(message.en);
    this.name = "ListFault";
    this.code = code;
    this.messages = message;
  }
}
