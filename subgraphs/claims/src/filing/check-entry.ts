import { rupiah, rupiahText } from "@payung/jamsostek";
import { Refused, problem } from "@payung/subgraph-kit";
import { checkNames } from "./check-names.js";
import type { ClaimEntry } from "./claim-entry.js";

/** Beyond it a sum is a slip of the pen, and a nation's claims could not be added up any more. */
const MOST = rupiah(10_000_000_000);

/** What was entered can be meant: names, children named once, amounts. @throws Refused naming the field */
export function checkEntry({ children, costs, monthlyIncome }: ClaimEntry): void {
  checkNames(
    children.map(({ name }) => name),
    "input.children",
  );
  const known = new Set<string>();
  for (const [index, { name, birthDate }] of children.entries()) {
    const child = `${name.toLocaleLowerCase("id")} ${birthDate}`;
    if (known.has(child)) throw new Refused(problem("CHILD_TWICE", {}, `input.children[${index}]`));
    known.add(child);
  }
  const amounts = [
    ["input.monthlyIncome", monthlyIncome] as const,
    ...costs.map(({ amount }, index) => [`input.costs[${index}].amount`, amount] as const),
  ];
  for (const [field, amount] of amounts)
    if (amount > MOST) throw new Refused(problem("AMOUNT_NOT_PLAUSIBLE", { most: rupiahText(MOST) }, field));
}
