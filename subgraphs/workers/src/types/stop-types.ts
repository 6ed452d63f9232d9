import type { LocalDate } from "@payung/jamsostek";
import { LocalDateScalar, Refusal, connectionType } from "@payung/subgraph-kit";
import { Field, ID, InputType, ObjectType, createUnionType } from "type-graphql";
import { Enrolment } from "../entities/enrolment.js";
import { StopRequest } from "../entities/stop-request.js";
import { StopReasonEnum } from "./worker-enums.js";
import type { StopReason } from "./worker-enums.js";

@InputType({ description: "Enrolments that end, from which day and why." })
export class StopInput {
  @Field(() => [ID], { description: "1 to 10,000 of one region." })
  readonly enrolments: string[];

  @Field(() => LocalDateScalar, {
    description: "The day, today or past; the month that it lies in is the last one.",
  })
  readonly stoppedOn: LocalDate;

  @Field(() => StopReasonEnum, { description: "DIED ends all enrolments of the person." })
  readonly reason: StopReason;

  @Field(() => String, { nullable: true, description: "In words, 5 to 500 characters; needed with OTHER." })
  readonly note?: string | null;
}

@ObjectType({ description: "Enrolments that were stopped." })
export class EnrolmentsStopped {
  @Field(() => [Enrolment], { description: "As they stand now; after a death, all of the person's." })
  readonly enrolments: readonly Enrolment[];
}

export const StopEnrolmentsResult = createUnionType({
  name: "StopEnrolmentsResult",
  description:
    "The stopped enrolments; for many people, the request that a second person decides; or why not.",
  types: () => [EnrolmentsStopped, StopRequest, Refusal] as const,
});

export const DecideStopResult = createUnionType({
  name: "DecideStopResult",
  description: "The decided request, or why it was not decided.",
  types: () => [StopRequest, Refusal] as const,
});

export const StopRequestConnection = connectionType("StopRequest", () => StopRequest);
