import type { RegionCode } from "@payung/plugin-kit";
import { DEFAULT_PAGE_SIZE, RegionCodeScalar, UuidScalar, orProblem, withActor } from "@payung/subgraph-kit";
import type { Page } from "@payung/subgraph-kit";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { coverConflicts } from "../conflicts/cover-conflicts.js";
import { decideConflict } from "../conflicts/decide-conflict.js";
import type { WorkersContext } from "../context.js";
import { CoverConflict } from "../entities/cover-conflict.js";
import { Worker } from "../entities/worker.js";
import {
  AskedCoverType,
  CoverConflictConnection,
  DecideCoverConflictResult,
} from "../types/conflict-types.js";
import { RegionRef } from "../types/region-ref.js";
import { SchemeRef } from "../types/scheme-ref.js";
import { ConflictDecisionEnum, ConflictStatusEnum } from "../types/worker-enums.js";
import type { ConflictDecision, ConflictStatus } from "../types/worker-enums.js";

@Resolver(() => CoverConflict)
export class ConflictResolver {
  @Query(() => CoverConflictConnection, {
    description:
      "People whom two payers want to cover, in the actor's regions, the oldest first; at most 100 a page.",
  })
  coverConflicts(
    @Arg("region", () => RegionCodeScalar, { nullable: true }) region: RegionCode | undefined,
    @Arg("status", () => ConflictStatusEnum, { nullable: true, defaultValue: "OPEN" })
    status: ConflictStatus | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE_SIZE }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | undefined,
    @Ctx() { database, request }: WorkersContext,
  ): Promise<Page<CoverConflict>> {
    return coverConflicts(database, request.actor, {
      region: region ?? undefined,
      status: status ?? "OPEN",
      first: first ?? DEFAULT_PAGE_SIZE,
      after: after ?? undefined,
    });
  }

  @Mutation(() => DecideCoverConflictResult, {
    description:
      "Keeps the payer who covers a person, or switches; for a verifier who acts for both regions.",
  })
  decideCoverConflict(
    @Arg("id", () => ID) id: string,
    @Arg("decision", () => ConflictDecisionEnum) decision: ConflictDecision,
    @Arg("note", () => String, { description: "Why, in 5 to 500 characters." }) note: string,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: WorkersContext,
  ): Promise<typeof DecideCoverConflictResult> {
    const { database, request } = context;
    const decided = orProblem(async () => {
      await decideConflict(context, request, { id, decision, note }, key);
      return withActor(database, request.actor, (manager) =>
        manager.getRepository(CoverConflict).findOneByOrFail({ id }),
      );
    });
    return decided as Promise<typeof DecideCoverConflictResult>;
  }

  @FieldResolver(() => Worker, {
    nullable: true,
    description: "The person; null to who may not read one there.",
  })
  worker(@Root() conflict: CoverConflict, @Ctx() { loaders }: WorkersContext): Promise<Worker | null> {
    return loaders.worker.load(conflict.workerId);
  }

  @FieldResolver(() => SchemeRef, { description: "The scheme that asks." })
  scheme(@Root() conflict: CoverConflict): SchemeRef {
    return { code: conflict.scheme };
  }

  @FieldResolver(() => RegionRef, { description: "Where the person lives, as who asks has it." })
  region(@Root() conflict: CoverConflict): RegionRef {
    return { code: conflict.village };
  }

  @FieldResolver(() => RegionRef, {
    description: "The smallest region around both payers: who acts for it decides.",
  })
  decidedFor(@Root() conflict: CoverConflict): RegionRef {
    return { code: conflict.ancestor };
  }

  @FieldResolver(() => AskedCoverType, { description: "The cover that was asked for." })
  asked(@Root() conflict: CoverConflict): AskedCoverType {
    return conflict.asked;
  }
}
