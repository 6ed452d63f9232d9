import type { ChildEnd, ChildWorkKind, LocalDate, SchoolLevel } from "@payung/jamsostek";
import { LocalDateScalar, SchoolLevelEnum, UuidScalar } from "@payung/subgraph-kit";
import type { Problem } from "@payung/subgraph-kit";
import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";
import type { ClaimsContext } from "../context.js";
import type { Claim } from "../entities/claim.js";
import { claimScholarship, decideScholarship, payScholarship } from "../scholarships/claim-scholarship.js";
import { correctSchoolYear } from "../scholarships/correct-school-year.js";
import { endScholarships } from "../scholarships/end-scholarships.js";
import { ChildEndEnum, ChildWorkEnum } from "../types/claim-enums.js";
import { ClaimResult } from "../types/claim-results.js";
import { changed } from "./claim-mutations.js";

@Resolver()
export class ScholarshipMutations {
  @Mutation(() => ClaimResult, {
    description:
      "Claims a year's scholarship of a child, from its day on; the claim itself must be approved.",
  })
  claimScholarship(
    @Arg("child", () => ID) child: string,
    @Arg("year", () => Int) year: number,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: ClaimsContext,
  ): Promise<Claim | Problem> {
    const { parts, request } = context;
    return changed(context, () => claimScholarship(parts, request.actor, { child, year }, key));
  }

  @Mutation(() => ClaimResult, {
    description:
      "Approves a year's scholarship, or refuses it so that it can be claimed again, as another person.",
  })
  decideScholarship(
    @Arg("child", () => ID) child: string,
    @Arg("year", () => Int) year: number,
    @Arg("approve", () => Boolean) approve: boolean,
    @Arg("note", () => String, { nullable: true, description: "Needed for a refusal." }) note:
      | string
      | undefined,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: ClaimsContext,
  ): Promise<Claim | Problem> {
    const { parts, request } = context;
    const decision = { child, year, approve, note: note ?? null };
    return changed(context, () => decideScholarship(parts, request.actor, decision, key));
  }

  @Mutation(() => ClaimResult, { description: "Records that a year's scholarship was paid, once." })
  payScholarship(
    @Arg("child", () => ID) child: string,
    @Arg("year", () => Int) year: number,
    @Arg("paidOn", () => LocalDateScalar) paidOn: LocalDate,
    @Arg("reference", () => String, { description: "The payment's number at the bank or treasury." })
    reference: string,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: ClaimsContext,
  ): Promise<Claim | Problem> {
    const { parts, request } = context;
    return changed(context, () =>
      payScholarship(parts, request.actor, { child, year, paidOn, reference }, key),
    );
  }

  @Mutation(() => ClaimResult, {
    description:
      "Ends a child's right to scholarships: what is due from that day on and not paid is cancelled. Work that keeps it is refused with its rule.",
  })
  endScholarships(
    @Arg("child", () => ID) child: string,
    @Arg("on", () => LocalDateScalar) on: LocalDate,
    @Arg("reason", () => ChildEndEnum) reason: ChildEnd,
    @Arg("work", () => ChildWorkEnum, { nullable: true, description: "Needed for WORKING." }) work:
      | ChildWorkKind
      | undefined,
    @Arg("workingSince", () => LocalDateScalar, {
      nullable: true,
      description: "Needed for WORKING: the day since which the child has that work without a break.",
    })
    workingSince: LocalDate | undefined,
    @Arg("note", () => String) note: string,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: ClaimsContext,
  ): Promise<Claim | Problem> {
    const { parts, request } = context;
    const ended = { child, on, reason, work: work ?? null, workingSince: workingSince ?? null, note };
    return changed(context, () => endScholarships(parts, request.actor, ended, key));
  }

  @Mutation(() => ClaimResult, {
    description:
      "Says in which school a child is in a year that is planned, where it did not move up: that year and those after it are planned anew.",
  })
  correctSchoolYear(
    @Arg("child", () => ID) child: string,
    @Arg("year", () => Int) year: number,
    @Arg("level", () => SchoolLevelEnum, { description: "The school that the child is in that year." })
    level: SchoolLevel,
    @Arg("yearInLevel", () => Int, { description: "Which year of it, from 1." }) yearInLevel: number,
    @Arg("note", () => String, { description: "What shows it." }) note: string,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: ClaimsContext,
  ): Promise<Claim | Problem> {
    const { parts, request } = context;
    const corrected = { child, year, level, yearInLevel, note };
    return changed(context, () => correctSchoolYear(parts, request.actor, corrected, key));
  }
}
