import type { Rupiah } from "@payung/jamsostek";
import type { Caveat, CaveatCode } from "@payung/plugin-kit";
import { MissingReasonEnum, RupiahScalar, graphEnum } from "@payung/subgraph-kit";
import type { MissingReason } from "@payung/subgraph-kit";
import { Directive, Field, ObjectType } from "type-graphql";
import type { Reconciliation } from "../services/reconcile/reconcile.js";

const ComparisonEnum = graphEnum("Comparison", "How what is computed compares with what is reported.", [
  "LESS",
  "EQUAL",
  "MORE",
]);

@Directive("@shareable")
@ObjectType("Caveat", { description: "What speaks against a published number, or limits it." })
class CaveatType implements Caveat {
  @Field(() => String, { description: "MISPRINT_SUSPECTED, ROUNDED, NOT_STATED and so on." })
  readonly code: CaveatCode;

  @Field(() => String, { description: "The same in one sentence." })
  readonly sentence: string;
}

@ObjectType("FundingReconciliation", {
  description: "A published figure beside what is computed from the region's own budgets, or from the law.",
})
export class ReconciliationType implements Reconciliation {
  @Field(() => String, { description: "The figure's code among the region's reported figures." })
  readonly figure: string;

  @Field(() => String, {
    description:
      "What is counted: BUDGET, BUDGET_INCREASE, CONTRIBUTION_COST (computed: reserved, billed and paid), CONTRIBUTION_PER_MONTH (by law), WORKERS_TARGETED or WORKERS_ENROLLED (computed: whom the budget pays for all year).",
  })
  readonly metric: Reconciliation["metric"];

  @Field(() => String, { nullable: true, description: "Which part is counted, where it is not the whole." })
  readonly group: string | null;

  @Field(() => String, { nullable: true, description: 'What the figure speaks of: "2023", "2022/2023".' })
  readonly period: string | null;

  @Field(() => String, { description: "RUPIAH or PERSONS." })
  readonly unit: string;

  @Field(() => RupiahScalar, { nullable: true, description: "As reported, a whole number in `unit`." })
  readonly reported: Rupiah | null;

  @Field(() => RupiahScalar, { nullable: true, description: "As computed, a whole number in `unit`." })
  readonly computed: Rupiah | null;

  @Field(() => RupiahScalar, { nullable: true, description: "How far the two are apart." })
  readonly difference: Rupiah | null;

  @Field(() => ComparisonEnum, { nullable: true, description: "Whether what is computed is more or less." })
  readonly computedIs: Reconciliation["computedIs"];

  @Field(() => [CaveatType], { description: "What speaks against the reported figure, or limits it." })
  readonly caveats: readonly Caveat[];

  @Field(() => MissingReasonEnum, { nullable: true, description: "Why they cannot be compared." })
  readonly missingReason: MissingReason | null;
}
