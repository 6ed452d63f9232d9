import type { Month } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { MonthScalar, RegionCodeScalar } from "@payung/subgraph-kit";
import { Field, ID, InputType } from "type-graphql";
import type { BillSelection } from "../services/bills/bill-list.js";
import { BillStatusEnum } from "./bill-status.js";
import type { BillStatus } from "./bill-status.js";

@InputType("BillFilter", { description: "Which bills: those that fit all that is given." })
export class BillFilter implements BillSelection {
  @Field(() => ID, { nullable: true, description: "Of one budget." })
  readonly budget?: string | null;

  @Field(() => String, { nullable: true, description: "Of a scheme, by its code." })
  readonly scheme?: string | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: "Of budgets of the region and of what lies in it.",
  })
  readonly region?: RegionCode | null;

  @Field(() => MonthScalar, { nullable: true, description: "Of one month." })
  readonly month?: Month | null;

  @Field(() => BillStatusEnum, { nullable: true, description: "Those that stand there." })
  readonly status?: BillStatus | null;
}
