import { COST_KINDS } from "@payung/jamsostek";
import type { CostInput, CostKind, Rupiah } from "@payung/jamsostek";
import { RupiahScalar, graphEnum } from "@payung/subgraph-kit";
import { Field, InputType } from "type-graphql";

const CostKindEnum = graphEnum(
  "CostKind",
  "What JKK pays back; all but MEDICAL_CARE has a ceiling, each mode of transport its own. DENTAL: false teeth.",
  COST_KINDS,
);

@InputType("CostInput", { description: "One cost of a work accident or an occupational disease." })
export class CostInputType implements CostInput {
  @Field(() => CostKindEnum, { description: "What was paid for." })
  readonly kind: CostKind;

  @Field(() => RupiahScalar, { description: "What was spent, in rupiah." })
  readonly amount: Rupiah;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: "PROSTHESIS only, and needed there: the reference price that its ceiling is reckoned from.",
  })
  readonly referencePrice?: Rupiah | null;
}
