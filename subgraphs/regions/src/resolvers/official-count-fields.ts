import type { LegalBasis } from "@payung/jamsostek";
import { LegalBasisType } from "@payung/subgraph-kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RegionsContext } from "../context.js";
import { OfficialCount } from "../entities/official-count.js";
import { Region } from "../entities/region.js";

@Resolver(() => Region)
export class RegionCounts {
  @FieldResolver(() => [OfficialCount], {
    description: "How many villages it has and had, by each regulation at hand, the oldest first.",
  })
  officialCounts(
    @Root() { code }: Region,
    @Ctx() { loaders }: RegionsContext,
  ): Promise<readonly OfficialCount[]> {
    return loaders.officialCounts.load(code);
  }
}

@Resolver(() => OfficialCount)
export class OfficialCountFields {
  @FieldResolver(() => LegalBasisType, { description: "The regulation." })
  basis(
    @Root() { regulationCode }: OfficialCount,
    @Ctx() { loaders }: RegionsContext,
  ): Promise<LegalBasis | null> {
    return loaders.regulation.load(regulationCode);
  }

  @FieldResolver(() => String, { nullable: true, description: "What a reader must know of the number." })
  note(@Root() { note }: OfficialCount, @Ctx() { say }: RegionsContext): string | null {
    return note && say(note);
  }
}
