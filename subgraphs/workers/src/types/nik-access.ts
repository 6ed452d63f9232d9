import { Access, NikScalar, Refusal, graphEnum } from "@payung/subgraph-kit";
import { Field, ObjectType, createUnionType } from "type-graphql";

const NIK_PURPOSES = [
  "REGISTRATION",
  "CLAIM",
  "CORRECTION",
  "DUPLICATE",
  "REQUEST_OF_THE_PERSON",
  "OTHER",
] as const;
export type NikPurpose = (typeof NIK_PURPOSES)[number];
export const NikPurposeEnum = graphEnum(
  "NikPurpose",
  "What a NIK is read for: REGISTRATION with BPJS Ketenagakerjaan, a CLAIM, CORRECTION of the person's facts, to tell a DUPLICATE, at the REQUEST_OF_THE_PERSON, OTHER said in the note.",
  NIK_PURPOSES,
);

@ObjectType({ description: "That somebody read a person's whole NIK. Never changed or removed." })
export class NikAccess extends Access {
  @Field(() => NikPurposeEnum, { description: "What for." })
  readonly purpose: NikPurpose;

  @Field(() => String, { description: "What for, in the reader's own words." })
  readonly note: string;
}

@ObjectType({ description: "A whole NIK, for the purpose that was kept." })
export class NikRevealed {
  @Field(() => NikScalar, { description: "All 16 digits." })
  readonly nik: string;

  @Field(() => NikAccess, { description: "What was kept of this." })
  readonly access: NikAccess;
}

export const RevealNikResult = createUnionType({
  name: "RevealNikResult",
  description: "The NIK, or why it is not shown.",
  types: () => [NikRevealed, Refusal] as const,
});
