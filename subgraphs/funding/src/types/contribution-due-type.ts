import type { LegalBasis, Programme, Rupiah } from "@payung/jamsostek";
import { LegalBasisType, ProgrammeEnum, RupiahScalar } from "@payung/subgraph-kit";
import { Field, ObjectType } from "type-graphql";

@ObjectType("ContributionItem", { description: "What one programme costs, and why." })
export class ContributionItemType {
  @Field(() => ProgrammeEnum, { description: "The programme." })
  readonly programme: Programme;

  @Field(() => RupiahScalar, { description: "The contribution of the month, in rupiah." })
  readonly amount: Rupiah;

  @Field(() => LegalBasisType, { description: "The regulation that sets the amount." })
  readonly basis: LegalBasis;

  @Field(() => String, { description: "How the amount came about, in the reader's language." })
  readonly trace: string;
}

@ObjectType("ContributionDue", { description: "What one worker's month costs." })
export class ContributionDueType {
  @Field(() => RupiahScalar, { description: "The sum of the items, in rupiah." })
  readonly amount: Rupiah;

  @Field(() => [ContributionItemType], { description: "One for each programme, in the order asked." })
  readonly items: ContributionItemType[];
}
