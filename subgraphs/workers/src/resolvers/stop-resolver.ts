import type { RegionCode } from "@payung/plugin-kit";
import { DEFAULT_PAGE_SIZE, RegionCodeScalar, UuidScalar, orProblem, withActor } from "@payung/subgraph-kit";
import type { Page } from "@payung/subgraph-kit";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { In } from "typeorm";
import type { WorkersContext } from "../context.js";
import { Enrolment } from "../entities/enrolment.js";
import { StopRequest } from "../entities/stop-request.js";
import { decideStop } from "../stops/decide-stop.js";
import { stopEnrolments } from "../stops/stop-enrolments.js";
import { stopRequests } from "../stops/stop-requests.js";
import { RegionRef } from "../types/region-ref.js";
import {
  DecideStopResult,
  EnrolmentsStopped,
  StopEnrolmentsResult,
  StopInput,
  StopRequestConnection,
} from "../types/stop-types.js";
import { RequestStatusEnum } from "../types/worker-enums.js";
import type { RequestStatus } from "../types/worker-enums.js";

@Resolver(() => StopRequest)
export class StopResolver {
  @Mutation(() => StopEnrolmentsResult, {
    description:
      "Ends enrolments; those of many people wait for a second person. For who looks after the place.",
  })
  stopEnrolments(
    @Arg("input", () => StopInput) input: StopInput,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: WorkersContext,
  ): Promise<typeof StopEnrolmentsResult> {
    const { enrolments: ids, stoppedOn, reason, note } = input;
    const stop = { enrolments: ids, stoppedOn, reason, note: note ?? null };
    const stopped = orProblem(async () => {
      const answer = await stopEnrolments(context, context.request.actor, stop, key);
      if ("request" in answer) return requestOf(context, answer.request);
      const enrolments = await enrolmentsOf(context, answer.stopped);
      return Object.assign(new EnrolmentsStopped(), { enrolments });
    });
    return stopped as Promise<typeof StopEnrolmentsResult>;
  }

  @Mutation(() => DecideStopResult, {
    description: "Approves or refuses a stop of many people, as another person than its proposer.",
  })
  decideStop(
    @Arg("id", () => ID) id: string,
    @Arg("approve", () => Boolean) approve: boolean,
    @Arg("note", () => String, { nullable: true }) note: string | null | undefined,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: WorkersContext,
  ): Promise<typeof DecideStopResult> {
    const decided = orProblem(async () => {
      await decideStop(context, context.request.actor, { id, approve, note: note ?? null }, key);
      return requestOf(context, id);
    });
    return decided as Promise<typeof DecideStopResult>;
  }

  @Query(() => StopRequestConnection, {
    description: "Stops of many people in the actor's regions, the oldest first; at most 100 a page.",
  })
  stopRequests(
    @Arg("region", () => RegionCodeScalar, { nullable: true }) region: RegionCode | undefined,
    @Arg("status", () => RequestStatusEnum, { nullable: true, defaultValue: "WAITING" })
    status: RequestStatus | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE_SIZE }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | undefined,
    @Ctx() { database, request }: WorkersContext,
  ): Promise<Page<StopRequest>> {
    return stopRequests(database, request.actor, {
      region: region ?? undefined,
      status: status ?? "WAITING",
      first: first ?? DEFAULT_PAGE_SIZE,
      after: after ?? undefined,
    });
  }

  @FieldResolver(() => RegionRef, {
    description: "The smallest region in which all of the people were enrolled.",
  })
  region(@Root() request: StopRequest): RegionRef {
    return { code: request.region };
  }
}

/** As the actor may read it now. */
async function requestOf({ database, request }: WorkersContext, id: string): Promise<StopRequest> {
  return withActor(database, request.actor, (manager) =>
    manager.getRepository(StopRequest).findOneByOrFail({ id }),
  );
}

function enrolmentsOf({ database, request }: WorkersContext, ids: readonly string[]): Promise<Enrolment[]> {
  const provinces = [...new Set(ids.map((id) => id.slice(0, 2)))];
  return withActor(database, request.actor, (manager) =>
    manager
      .getRepository(Enrolment)
      .find({ where: { province: In(provinces), id: In([...ids]) }, order: { id: "ASC" } }),
  );
}
