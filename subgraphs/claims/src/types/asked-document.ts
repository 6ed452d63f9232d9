import type { LegalBasis } from "@payung/jamsostek";
import { LegalBasisType } from "@payung/subgraph-kit";
import { Field, ObjectType } from "type-graphql";
import { ClaimDocument } from "../entities/claim-document.js";
import { BenefitOriginEnum } from "./claim-enums.js";
import type { BenefitOrigin } from "./claim-enums.js";

@ObjectType({ description: "A paper that a claim needs, and what was given of it." })
export class AskedDocument {
  @Field(() => String, { description: "The paper's own name in capitals: AKTA_KEMATIAN." })
  readonly code: string;

  @Field(() => String, { description: "What it is called, in the reader's language." })
  readonly name: string;

  @Field(() => String, { description: "What it is asked for, in the reader's language." })
  readonly why: string;

  @Field(() => BenefitOriginEnum, { description: "Whether the nation's lists or the scheme asks for it." })
  readonly origin: BenefitOrigin;

  @Field(() => LegalBasisType, { description: "The regulation that it rests on." })
  readonly basis: LegalBasis;

  @Field(() => Boolean, {
    description: "True where the claim is not submitted without it, unless somebody says why.",
  })
  readonly required: boolean;

  @Field(() => Boolean, { description: "True where a document of it was added that is not struck out." })
  readonly given: boolean;

  @Field(() => [ClaimDocument], { description: "What was added of it, the first one first." })
  readonly documents: readonly ClaimDocument[];
}
