import { rupiahText } from "@payung/jamsostek";
import type { Rupiah } from "@payung/jamsostek";
import { Problem, RupiahScalar, problemMessages } from "@payung/subgraph-kit";
import { Field, ObjectType } from "type-graphql";

@ObjectType("BudgetShort", {
  implements: Problem,
  description:
    "More of the budget is reserved, billed or paid than the revised amount holds; nothing was changed.",
})
export class BudgetShort extends Problem {
  @Field(() => RupiahScalar, { description: "By how much the revised amount is too low, in rupiah." })
  readonly missing: Rupiah;
}

export function budgetShort(missing: Rupiah): BudgetShort {
  const messages = problemMessages("BUDGET_SHORT", { missing: rupiahText(missing) });
  return Object.assign(new BudgetShort(), { code: "BUDGET_SHORT", messages, missing });
}
