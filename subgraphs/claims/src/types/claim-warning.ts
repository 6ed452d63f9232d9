import type { LocalDate } from "@payung/jamsostek";
import { LocalDateScalar, connectionType, graphEnum } from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { ClaimChild } from "../entities/claim-child.js";
import { Claim } from "../entities/claim.js";
import { CLAIM_WARNING_KINDS } from "../warning/warning-kinds.js";
import type { ClaimWarningKind } from "../warning/warning-kinds.js";

export const ClaimWarningKindEnum = graphEnum(
  "ClaimWarningKind",
  [
    "REPORT_DUE a JKK draft is to be reported within 2 x 24 hours of the event, REPORT_LATE that time has passed,",
    "LAPSES nothing is paid or settled and the five years to claim end within 180 days, or ended,",
    "WAITING_FOR_DECISION in verification without a step for more than 7 days, WAITING_FOR_PAYMENT approved and money is left to pay for as long,",
    "SCHOLARSHIP_DUE a year's scholarship of an approved claim is planned and nobody has claimed it, from 60 days before its day on.",
  ].join(" "),
  CLAIM_WARNING_KINDS,
);

@ObjectType({ description: "A year's scholarship of a child, to be claimed." })
export class WarnedScholarship {
  @Field(() => ClaimChild, { description: "Whose it is." })
  readonly child: ClaimChild;

  @Field(() => Int, { description: "The calendar year of the payment." })
  readonly year: number;

  @Field(() => LocalDateScalar, { description: "The day from which it can be claimed." })
  readonly dueOn: LocalDate;
}

@ObjectType({ description: "A claim that somebody should look at now, and why." })
export class ClaimWarning {
  @Field(() => Claim, { description: "The claim." })
  readonly claim: Claim;

  @Field(() => ClaimWarningKindEnum, { description: "Why." })
  readonly kind: ClaimWarningKind;

  @Field(() => LocalDateScalar, {
    description:
      "The last day of the report, the day on which the right is gone, the last of the days to wait, or the day of the scholarship.",
  })
  readonly dueOn: LocalDate;

  @Field(() => Int, { description: "From today in the region to that day; below 0 where it has passed." })
  readonly daysLeft: number;

  @Field(() => WarnedScholarship, {
    nullable: true,
    description: "Of SCHOLARSHIP_DUE: the claim's first one that nobody has claimed; null for other kinds.",
  })
  readonly scholarship: WarnedScholarship | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      "The day on which it was first warned of, for a scholarship of that child and year; null until the next daily round.",
  })
  readonly warnedOn: LocalDate | null;
}

export const ClaimWarningConnection = connectionType("ClaimWarning", () => ClaimWarning);
