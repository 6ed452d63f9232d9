import type { RegionCode } from "@payung/plugin-kit";
import {
  DEFAULT_PAGE_SIZE,
  RegionCodeScalar,
  codedError,
  readableRegions,
  requirePeopleOf,
  requirePeopleReader,
  rowsByKey,
  withActor,
} from "@payung/subgraph-kit";
import type { Page } from "@payung/subgraph-kit";
import { Arg, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { WorkersContext } from "../context.js";
import { ImportBatch } from "../entities/import-batch.js";
import type { ImportProblem } from "../entities/import-problem.js";
import { batchPage, problemPage } from "../importing/batch-pages.js";
import { batchExists } from "../services/known-elsewhere.js";
import { ImportBatchConnection, ImportProblemConnection } from "../types/import-connections.js";
import { ListNoticeType } from "../types/list-notice.js";
import { RegionRef } from "../types/region-ref.js";
import { SchemeRef } from "../types/scheme-ref.js";

@Resolver(() => ImportBatch)
export class ImportBatchResolver {
  @Query(() => ImportBatch, {
    nullable: true,
    description: "A list that was sent in, by number, for officers of the region it is of.",
  })
  async importBatch(
    @Arg("id", () => ID) id: string,
    @Ctx() { database, request }: WorkersContext,
  ): Promise<ImportBatch | null> {
    requirePeopleReader(request.actor, "importBatch");
    return withActor(database, request.actor, async (manager) => {
      const [batch = null] = await rowsByKey(manager, ImportBatch, "id", [id]);
      if (batch) requirePeopleOf(request.actor, batch.region, "importBatch");
      else if (!id.includes("\0") && (await batchExists(manager, id)))
        throw codedError("FORBIDDEN", {}, "importBatch");
      return batch;
    });
  }

  @Query(() => ImportBatchConnection, {
    description: "The lists of the regions in which the actor acts, the latest first; at most 100 a page.",
  })
  importBatches(
    @Arg("region", () => RegionCodeScalar, { nullable: true }) region: RegionCode | undefined,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE_SIZE }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | undefined,
    @Ctx() { database, request }: WorkersContext,
  ): Promise<Page<ImportBatch>> {
    const regions = readableRegions(request.actor, region ?? undefined, "importBatches");
    return batchPage(database, request.actor, regions, first ?? DEFAULT_PAGE_SIZE, after ?? undefined);
  }

  @FieldResolver(() => Float, { description: "How much of the list is done, from 0 to 1." })
  progress(@Root() { status, rows, totalRows }: ImportBatch): number {
    if (status !== "READING") return 1;
    return totalRows === null || totalRows === 0 ? 0 : rows / totalRows;
  }

  @FieldResolver(() => ListNoticeType, {
    nullable: true,
    description: "Why the list cannot be read as a whole; null unless it is REFUSED.",
  })
  fault(@Root() { fault }: ImportBatch, @Ctx() { request }: WorkersContext): ListNoticeType | null {
    return fault && { code: fault.code, message: fault.message[request.locale] };
  }

  @FieldResolver(() => [ListNoticeType], { description: "What is to be known of the list as a whole." })
  notices(@Root() { notices }: ImportBatch, @Ctx() { request }: WorkersContext): ListNoticeType[] {
    return notices.map(({ code, message }) => ({ code, message: message[request.locale] }));
  }

  @FieldResolver(() => ImportProblemConnection, {
    description: "What is wrong with its rows, in their order; at most 100 a page.",
  })
  problems(
    @Root() { id }: ImportBatch,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE_SIZE }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | undefined,
    @Ctx() { database, request }: WorkersContext,
  ): Promise<Page<ImportProblem>> {
    return problemPage(database, request.actor, id, first ?? DEFAULT_PAGE_SIZE, after ?? undefined);
  }

  @FieldResolver(() => SchemeRef, { description: "The scheme that is to cover them." })
  scheme(@Root() batch: ImportBatch): SchemeRef {
    return { code: batch.scheme };
  }

  @FieldResolver(() => RegionRef, { description: "Whose people the list holds." })
  region(@Root() batch: ImportBatch): RegionRef {
    return { code: batch.region };
  }
}
