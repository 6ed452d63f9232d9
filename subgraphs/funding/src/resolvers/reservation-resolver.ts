import { requireSystem, withActor } from "@payung/subgraph-kit";
import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver } from "type-graphql";
import type { FundingContext } from "../context.js";
import { paymentDays } from "../services/bills/payment-days.js";
import { tellPayments } from "../services/bills/tell-payments.js";
import { billedMonths } from "../services/release/billed-months.js";
import { releaseFunds } from "../services/release/release-funds.js";
import { reserveFunds } from "../services/reserve/reserve-funds.js";
import { settleReservations } from "../services/reserve/settle-reservations.js";
import { PaymentDaysType, TellPaymentsInput } from "../types/payment-days-type.js";
import { KeptEnrolment, ReleaseFundsAnswerType, ReleaseFundsInputType } from "../types/release-funds-type.js";
import { SettleReservationsInputType } from "../types/settle-reservations-type.js";
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
  @Mutation(() => Boolean, {
    description:
      "Says who of reservations is not enrolled: their money is free again, all others are billed.",
  })
  async settleReservations(
    @Arg("input", () => SettleReservationsInputType) input: SettleReservationsInputType,
    @Ctx() { request, parts }: FundingContext,
  ): Promise<boolean> {
    requireSystem(request.actor, "settleReservations");
    await settleReservations(parts, request.actor, input);
    return true;
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
  @Query(() => [PaymentDaysType], {
    description: "On which days enrolments were paid for, each a month; what came back is left out.",
  })
  paymentDays(
    @Arg("enrolments", () => [ID]) enrolments: string[],
    @Ctx() { request, parts }: FundingContext,
  ): Promise<PaymentDaysType[]> {
    requireSystem(request.actor, "paymentDays");
    return withActor(parts.database, request.actor, (manager) => paymentDays(manager, enrolments));
  }

  @Directive("@inaccessible")
  @Mutation(() => Boolean, {
    description:
      "Tells anew, in its turn, what is paid for enrolments whose people died on another day than was recorded.",
  })
  async tellPayments(
    @Arg("input", () => TellPaymentsInput) { enrolments }: TellPaymentsInput,
    @Ctx() { request, parts }: FundingContext,
  ): Promise<boolean> {
    requireSystem(request.actor, "tellPayments");
    await tellPayments(parts.database, request.actor, enrolments);
    return true;
  }
}
