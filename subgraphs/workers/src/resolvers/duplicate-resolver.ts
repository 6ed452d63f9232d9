import type { RegionCode } from "@payung/plugin-kit";
import { DEFAULT_PAGE_SIZE, RegionCodeScalar } from "@payung/subgraph-kit";
import type { Page } from "@payung/subgraph-kit";
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { WorkersContext } from "../context.js";
import { duplicatesIn } from "../duplicates/probable-duplicates.js";
import { Worker } from "../entities/worker.js";
import { ProbableDuplicateConnection } from "../types/probable-duplicate.js";
import type { ProbableDuplicate } from "../types/probable-duplicate.js";

@Resolver(() => Worker)
export class DuplicateResolver {
  @Query(() => ProbableDuplicateConnection, {
    description:
      "Pairs of people of a region who may be one: same birth date and village, and names alike by 0.6 or more (pg_trgm). By village; at most 100 a page.",
  })
  probableDuplicates(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE_SIZE }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | undefined,
    @Ctx() { database, request }: WorkersContext,
  ): Promise<Page<ProbableDuplicate>> {
    return duplicatesIn(database, request.actor, region, first ?? DEFAULT_PAGE_SIZE, after ?? undefined);
  }

  @FieldResolver(() => [Worker], {
    name: "probableDuplicates",
    description: "Who may be the same person: see the query probableDuplicates.",
  })
  duplicatesOfWorker(@Root() worker: Worker, @Ctx() { loaders }: WorkersContext): Promise<readonly Worker[]> {
    return loaders.duplicates.load(worker);
  }
}
