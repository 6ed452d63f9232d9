import type { Rupiah } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { RupiahScalar, connectionType } from "@payung/subgraph-kit";
import { Field, ID, ObjectType } from "type-graphql";
import { Bill } from "../entities/bill.js";

@ObjectType({ description: "A person on a bill, as it was frozen." })
export class BillLine {
  @Field(() => ID, { description: "The number of the enrolment that is paid for." })
  readonly enrolment: string;

  /** The worker's number. */
  readonly worker: string;

  /** The village from whose money it was paid. */
  readonly region: RegionCode;

  @Field(() => RupiahScalar, { description: "What the month costs, in rupiah." })
  readonly amount: Rupiah;

  @Field(() => Boolean, { description: "True where the money came back after the payment." })
  readonly returned: boolean;
}

export const BillLineConnection = connectionType("BillLine", () => BillLine);
export const BillConnection = connectionType("Bill", () => Bill);
