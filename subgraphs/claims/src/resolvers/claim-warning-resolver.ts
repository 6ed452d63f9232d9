import type { RegionCode } from "@payung/plugin-kit";
import { DEFAULT_PAGE_SIZE, RegionCodeScalar } from "@payung/subgraph-kit";
import type { Page } from "@payung/subgraph-kit";
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import type { ClaimsContext } from "../context.js";
import { ClaimWarningConnection, ClaimWarningKindEnum } from "../types/claim-warning.js";
import type { ClaimWarning } from "../types/claim-warning.js";
import { claimWarnings } from "../warning/claim-warnings.js";
import type { ClaimWarningKind } from "../warning/warning-kinds.js";

@Resolver()
export class ClaimWarningResolver {
  @Query(() => ClaimWarningConnection, {
    description:
      "The claims of a region that somebody should look at now, what is due first; of one kind or of all; at most 100 a page.",
  })
  claimWarnings(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Arg("kind", () => ClaimWarningKindEnum, { nullable: true }) kind: ClaimWarningKind | undefined,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE_SIZE }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | undefined,
    @Ctx() { parts, request }: ClaimsContext,
  ): Promise<Page<ClaimWarning>> {
    const asked = {
      region,
      kind: kind ?? undefined,
      first: first ?? DEFAULT_PAGE_SIZE,
      after: after ?? undefined,
    };
    return claimWarnings(parts.database, request, asked);
  }
}
