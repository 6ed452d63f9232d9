import type { LegalBasis, Verification } from "@payung/jamsostek";
import { Directive, Field, Int, ObjectType } from "type-graphql";
import { VerificationEnum } from "./enums.js";

@Directive("@shareable")
@ObjectType("LegalBasis", {
  description: "A regulation, or an article of one, that a rule or a figure rests on.",
})
export class LegalBasisType implements LegalBasis {
  @Field(() => String, { description: "PP, INPRES, PERGUB, PERBUP and so on." })
  readonly kind: string;

  @Field(() => String, { description: "Its number in the year, as it is cited: 44, 100.3.3-1." })
  readonly number: string;

  @Field(() => Int, { description: "The year of the regulation." })
  readonly year: number;

  @Field(() => String, { description: "The official title, in Indonesian." })
  readonly title: string;

  @Field(() => String, { nullable: true, description: "The article or annex, where one is meant." })
  readonly article?: string;

  @Field(() => String, { nullable: true, description: "Where the official text stands." })
  readonly url?: string;

  @Field(() => VerificationEnum, { description: "How sure the citation is." })
  readonly verification: Verification;
}
