import { requireSystem } from "@payung/subgraph-kit";
import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver } from "type-graphql";
import type { FundingContext } from "../context.js";
import { billedMonths } from "../services/release/billed-months.js";
import { releaseFunds } from "../services/release/release-funds.js";
import { reserveFunds } from "../services/reserve/reserve-funds.js";
import { reservedEnrolments } from "../services/reserve/reserved-enrolments.js";
import { KeptEnrolment, ReleaseFundsAnswerType, ReleaseFundsInputType } from "../types/release-funds-type.js";
import { ReserveFundsAnswerType, ReserveFundsInputType } from "../types/reserve-funds-type.js";

/** What the workers subgraph asks, and nobody else may. */
@Resolver()
export class ReservationResolver {
  @Directive("@inaccessible")
  @Mutation(() => ReserveFundsAnswerType, { description: "Sets money aside for people's months." })
  reserveFunds(
    @Arg("input", () => ReserveFundsInputType) input: ReserveFundsInputType,
    @Ctx() { request, parts }: FundingContext,
  ): Promise<ReserveFundsAnswerType> {
    requireSystem(request.actor, "reserveFunds");
    return reserveFunds(parts, request.actor, input);
  }

  @Directive("@inaccessible")
  @Mutation(() => ReleaseFundsAnswerType, { description: "Frees money of months that are on no bill." })
  releaseFunds(
    @Arg("input", () => ReleaseFundsInputType) input: ReleaseFundsInputType,
    @Ctx() { request, parts }: FundingContext,
  ): Promise<ReleaseFundsAnswerType> {
    requireSystem(request.actor, "releaseFunds");
    return releaseFunds(parts, request.actor, input);
  }

  @Directive("@inaccessible")
  @Query(() => [KeptEnrolment], {
    description: "Until which month enrolments stand on bills, proposed ones too; none for those on no bill.",
  })
  billedMonths(
    @Arg("enrolments", () => [ID]) enrolments: string[],
    @Ctx() { request, parts }: FundingContext,
  ): Promise<KeptEnrolment[]> {
    requireSystem(request.actor, "billedMonths");
    return billedMonths(parts.database, request.actor, enrolments);
  }

  @Directive("@inaccessible")
  @Query(() => [ID], { description: "The enrolments that a reservation holds money for, by its key." })
  reservedEnrolments(
    @Arg("key", () => String) key: string,
    @Ctx() { request, parts }: FundingContext,
  ): Promise<string[]> {
    requireSystem(request.actor, "reservedEnrolments");
    return reservedEnrolments(parts.database, request.actor, key);
  }
}
