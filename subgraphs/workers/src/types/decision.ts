import type { LegalBasis } from "@payung/jamsostek";
import { LegalBasisType } from "@payung/subgraph-kit";
import { Field, ObjectType } from "type-graphql";

@ObjectType("Reason", { description: "Why a decision is as it is." })
export class ReasonType {
  @Field(() => String, { description: "Stable, in capitals: AGE_OVER_LIMIT." })
  readonly code: string;

  @Field(() => String, { description: "The reason as a sentence in the reader's language." })
  readonly message: string;

  @Field(() => LegalBasisType, { nullable: true, description: "The regulation that the reason rests on." })
  readonly basis: LegalBasis | null;
}

@ObjectType("Decision", { description: "Eligible or not, never without a reason." })
export class DecisionType {
  @Field(() => Boolean, { description: "Whether the scheme may enrol such a person on that day." })
  readonly eligible: boolean;

  @Field(() => [ReasonType], { description: "All that speaks for it, or all that speaks against it." })
  readonly reasons: ReasonType[];
}
