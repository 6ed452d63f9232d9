import { Access, Refusal } from "@payung/subgraph-kit";
import { Field, InputType, ObjectType, createUnionType } from "type-graphql";

/** An account whose number is not shown whole. */
@ObjectType()
abstract class MaskedAccount {
  @Field(() => String, { description: "The bank." })
  readonly bank: string;

  @Field(() => String, { description: "The name that the bank has." })
  readonly holder: string;

  @Field(() => String, { description: "Its last digits: ******7890." })
  readonly numberMasked: string;
}

@ObjectType({ description: "Where an heir's money was to go before a correction." })
export class FormerAccount extends MaskedAccount {}

@ObjectType("BankAccount", { description: "Where an heir's money goes; the number is not shown whole." })
export class BankAccountType extends MaskedAccount {
  /** Whose it is: the heir's number. */
  readonly heir: string;
}

@InputType("BankAccountInput", { description: "Where an heir's money goes." })
export class BankAccountInput {
  @Field(() => String, { description: "The bank, in 2 to 60 characters." })
  readonly bank: string;

  @Field(() => String, { description: "5 to 30 digits; spaces, dots and hyphens between them are left out." })
  readonly number: string;

  @Field(() => String, { description: "The name that the bank has, in 1 to 100 characters." })
  readonly holder: string;
}

@ObjectType({ description: "That somebody read a whole account number. Never changed or removed." })
export class BankAccountAccess extends Access {
  @Field(() => String, { description: "What for, in the reader's own words." })
  readonly purpose: string;
}

@ObjectType({ description: "A whole account number, for the purpose that was kept." })
export class BankAccountRevealed {
  @Field(() => String, { description: "The bank." })
  readonly bank: string;

  @Field(() => String, { description: "The name that the bank has." })
  readonly holder: string;

  @Field(() => String, { description: "All digits." })
  readonly number: string;

  @Field(() => BankAccountAccess, { description: "What was kept of this." })
  readonly access: BankAccountAccess;
}

export const RevealBankAccountResult = createUnionType({
  name: "RevealBankAccountResult",
  description: "The account, or why it is not shown.",
  types: () => [BankAccountRevealed, Refusal] as const,
});
