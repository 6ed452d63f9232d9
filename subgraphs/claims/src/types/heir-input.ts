import type { HeirRelation, LocalDate, Rupiah } from "@payung/jamsostek";
import { LocalDateScalar, RupiahScalar } from "@payung/subgraph-kit";
import { Field, InputType } from "type-graphql";
import type { GivenHeir } from "../heirs/sound-heirs.js";
import { BankAccountInput } from "./bank-account.js";
import { HeirRelationEnum } from "./claim-enums.js";

@InputType({ description: "An heir of a claim after a death." })
export class HeirInput {
  @Field(() => String, { description: "The name, in 1 to 100 characters." })
  readonly name: string;

  @Field(() => HeirRelationEnum, {
    description: "What the heir is to the worker: nobody of a later rank beside one of an earlier rank.",
  })
  readonly relation: HeirRelation;

  @Field(() => LocalDateScalar, { nullable: true, description: "The day of birth." })
  readonly birthDate?: LocalDate | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description:
      "Of what is due but for what the worker was paid, in rupiah; given for every heir, or for none to share equally.",
  })
  readonly share?: Rupiah | null;

  @Field(() => BankAccountInput, {
    nullable: true,
    description:
      "Where the money goes; left out for an heir who is named again: the account that is recorded stays.",
  })
  readonly bankAccount?: BankAccountInput | null;
}

/** The same as services take it. */
export function givenHeir({ name, relation, birthDate, share, bankAccount }: HeirInput): GivenHeir {
  return {
    name,
    relation,
    birthDate: birthDate ?? null,
    share: share ?? null,
    bankAccount: bankAccount
      ? { bank: bankAccount.bank, number: bankAccount.number, holder: bankAccount.holder }
      : null,
  };
}
