import type { Programme } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { ProgrammeEnum, RegionCodeScalar } from "@payung/subgraph-kit";
import { Field, InputType } from "type-graphql";
import { ClaimStatusEnum } from "./claim-enums.js";
import type { ClaimStatus } from "../life-cycle/transitions.js";

@InputType({ description: "Which claims a list shows; all that is given must hold." })
export class ClaimFilter {
  @Field(() => RegionCodeScalar, { nullable: true, description: "Where the worker lived." })
  readonly region?: RegionCode | null;

  @Field(() => String, { nullable: true, description: "The code of the scheme." })
  readonly scheme?: string | null;

  @Field(() => ProgrammeEnum, { nullable: true, description: "JKK or JKM." })
  readonly programme?: Programme | null;

  @Field(() => ClaimStatusEnum, { nullable: true, description: "How far they have come." })
  readonly status?: ClaimStatus | null;
}
