import type { LocalDate, Programme } from "@payung/jamsostek";
import { NATION } from "@payung/plugin-kit";
import type { RegionCode } from "@payung/plugin-kit";
import { entitiesOf, regionRange } from "@payung/subgraph-kit";
import type { Row } from "@payung/subgraph-kit";
import type { EntityManager, SelectQueryBuilder, WhereExpressionBuilder } from "typeorm";
import { Brackets } from "typeorm";
import { Claim } from "../entities/claim.js";
import type { ClaimStatus } from "../life-cycle/transitions.js";

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
export async function claimRows(
  manager: EntityManager,
  selection: ClaimSelection,
  limit: number,
  after?: ClaimKey,
): Promise<Claim[]> {
  const query = selected(manager, selection)
    .orderBy("claim.date", "DESC")
    .addOrderBy("claim.id", "DESC")
    .limit(limit);
  if (after) {
    const key = { afterDate: after.date, afterId: after.id };
    query.andWhere("(claim.date, claim.id) < (cast(:afterDate as date), :afterId)", key);
  }
  // Made from rows: TypeORM's own way takes as long as the statement.
  const rows: Row[] = await query.select("claim.*").getRawMany();
  return entitiesOf(manager, Claim, rows);
}

export function countClaims(manager: EntityManager, selection: ClaimSelection): Promise<number> {
  return selected(manager, selection).getCount();
}

function selected(manager: EntityManager, { regions, ...equal }: ClaimSelection): SelectQueryBuilder<Claim> {
  const query = manager
    .getRepository(Claim)
    .createQueryBuilder("claim")
    .where(
      new Brackets((where) => {
        where.where("false");
        for (const [index, region] of regions.entries()) inRegion(where, region, index);
      }),
    );
  return Object.keys(equal).length === 0 ? query : query.andWhere(equal);
}

/** By the column in which a province's or regency's claims lie in the list's order; a smaller region has few. */
function inRegion(where: WhereExpressionBuilder, region: RegionCode, index: number): void {
  const column = COLUMNS.get(region.length);
  if (region === NATION) where.orWhere("true");
  else if (column) where.orWhere(`claim.${column} = :region${index}`, { [`region${index}`]: region });
  else {
    const { low, high } = regionRange(region);
    const bounds = { [`low${index}`]: low, [`high${index}`]: high };
    where.orWhere(`(claim.region >= :low${index} and claim.region < :high${index})`, bounds);
  }
}

/** By the length of a region's code. */
const COLUMNS: ReadonlyMap<number, "province" | "regency"> = new Map([
  [2, "province"],
  [5, "regency"],
]);
