import { Refused, problem } from "@payung/subgraph-kit";

const LONGEST = 100;

/** Names of 1 to 100 characters without control characters. @throws Refused NAME_NOT_VALID naming the field */
export function checkNames(names: readonly string[], list: string): void {
  for (const [index, name] of names.entries()) {
    const sound = name.trim().length > 0 && name.length <= LONGEST && !/\p{Cc}/u.test(name);
    if (!sound) throw new Refused(problem("NAME_NOT_VALID", { longest: LONGEST }, `${list}[${index}].name`));
  }
}
