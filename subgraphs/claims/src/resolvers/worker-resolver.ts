import { mayReadPeopleOf, requirePeopleReader } from "@payung/subgraph-kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ClaimsContext } from "../context.js";
import { Claim } from "../entities/claim.js";
import { WorkerRef } from "../types/worker-ref.js";

@Resolver(() => WorkerRef)
export class WorkerResolver {
  @FieldResolver(() => [Claim], {
    nullable: true,
    description: "The worker's claims that the actor may read, the latest event first.",
  })
  async claims(@Root() { id }: WorkerRef, @Ctx() { loaders, request }: ClaimsContext): Promise<Claim[]> {
    requirePeopleReader(request.actor, "claims");
    const claims = await loaders.claimsOfWorker.load(id);
    return claims.filter(({ region }) => mayReadPeopleOf(request.actor, region));
  }
}
