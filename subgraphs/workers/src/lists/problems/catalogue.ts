import { PROBLEMS_OF_LIST } from "./problems-of-list.js";
import { PROBLEMS_OF_ROW } from "./problems-of-row.js";

/**
 * Every problem of a list of people. No sentence quotes a cell: where columns have slipped, a NIK or a name can stand in
 * any of them.
 */
export const LIST_PROBLEMS = { ...PROBLEMS_OF_LIST, ...PROBLEMS_OF_ROW };

export type ListProblemCode = keyof typeof LIST_PROBLEMS;
