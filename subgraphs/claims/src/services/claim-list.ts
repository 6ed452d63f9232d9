import type { LocalDate, Programme } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { withinRegions } from "@payung/subgraph-kit";
import type { DataSource, SelectQueryBuilder } from "typeorm";
import { Claim } from "../entities/claim.js";
import type { ClaimStatus } from "../types/claim-enums.js";

/** Which claims a list shows. */
export interface ClaimSelection {
  /** Where the workers lived; in none of these: no claim. */
  readonly regions: readonly RegionCode[];
  readonly scheme?: string;
  readonly programme?: Programme;
  readonly status?: ClaimStatus;
}

/** The list's order: the latest event first. */
export interface ClaimKey {
  readonly date: LocalDate;
  readonly id: string;
}

/** So many claims behind a sort key, in the list's order. */
export function claimRows(
  database: DataSource,
  selection: ClaimSelection,
  limit: number,
  after?: ClaimKey,
): Promise<Claim[]> {
  const query = selected(database, selection)
    .orderBy("claim.date", "DESC")
    .addOrderBy("claim.id", "DESC")
    .limit(limit);
  if (after) {
    const key = { afterDate: after.date, afterId: after.id };
    query.andWhere("(claim.date, claim.id) < (cast(:afterDate as date), :afterId)", key);
  }
  return query.getMany();
}

export function countClaims(database: DataSource, selection: ClaimSelection): Promise<number> {
  return selected(database, selection).getCount();
}

function selected(database: DataSource, { regions, ...equal }: ClaimSelection): SelectQueryBuilder<Claim> {
  const query = database
    .getRepository(Claim)
    .createQueryBuilder("claim")
    .where(withinRegions("claim.region", regions));
  return Object.keys(equal).length === 0 ? query : query.andWhere(equal);
}
