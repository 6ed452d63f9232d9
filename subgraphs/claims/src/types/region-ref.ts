import type { RegionCode } from "@payung/plugin-kit";
import { RegionCodeScalar } from "@payung/subgraph-kit";
import { Directive, Field, Int, ObjectType } from "type-graphql";

@Directive('@key(fields: "code")')
@ObjectType("Region")
export class RegionRef {
  @Field(() => RegionCodeScalar)
  readonly code: RegionCode;

  @Directive("@external")
  @Field(() => Int, { nullable: true })
  readonly childCount?: number | null;
}
