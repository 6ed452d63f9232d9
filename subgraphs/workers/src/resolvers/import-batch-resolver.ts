import { codedError, requirePeopleOf, requirePeopleReader, rowsByKey, withActor } from "@payung/subgraph-kit";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { WorkersContext } from "../context.js";
import { ImportBatch } from "../entities/import-batch.js";
import { batchExists } from "../services/known-elsewhere.js";
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

  @FieldResolver(() => SchemeRef, { description: "The scheme that is to cover them." })
  scheme(@Root() batch: ImportBatch): SchemeRef {
    return { code: batch.scheme };
  }

  @FieldResolver(() => RegionRef, { description: "Whose people the list holds." })
  region(@Root() batch: ImportBatch): RegionRef {
    return { code: batch.region };
  }
}
