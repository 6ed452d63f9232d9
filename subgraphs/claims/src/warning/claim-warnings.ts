import { isLocalDate, localDate } from "@payung/jamsostek";
import type { LocalDate } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import {
  Page,
  codedError,
  decodeCursor,
  pageSize,
  requirePeopleOf,
  todayIn,
  withActor,
} from "@payung/subgraph-kit";
import type { RequestFacts } from "@payung/subgraph-kit";
import type { DataSource, EntityManager } from "typeorm";
import { ClaimChild } from "../entities/claim-child.js";
import { Claim } from "../entities/claim.js";
import { ClaimWarning } from "../types/claim-warning.js";
import { dueClaims } from "./due-claims.js";
import type { AskedWarnings, WarningKey } from "./due-claims.js";
import { CLAIM_WARNING_KINDS } from "./warning-kinds.js";
import type { ClaimWarningKind } from "./warning-kinds.js";

export interface WarningsAsked {
  readonly region: RegionCode;
  /** Undefined: of every kind. */
  readonly kind: ClaimWarningKind | undefined;
  readonly first: number;
  readonly after: string | undefined;
}

const MOST_ON_A_PAGE = 100;

/** The claims of a region that somebody should look at, the most urgent first. @throws coded errors that name the argument */
export async function claimWarnings(
  database: DataSource,
  { actor, clock }: RequestFacts,
  { region, kind, first, after }: WarningsAsked,
): Promise<Page<WarnedClaim>> {
  requirePeopleOf(actor, region, "region");
  const today = todayIn(clock, region);
  const kinds = kind === undefined ? CLAIM_WARNING_KINDS : [kind];
  const limit = pageSize(first, MOST_ON_A_PAGE) + 1;
  const key = after === undefined ? undefined : keyOf(after);
  const rows = await withActor(database, actor, (manager) =>
    warningRows(manager, { kinds, region, today, after: key, limit }),
  );
  return new Page({
    rows,
    first,
    keyOf: ({ dueOn, since, claim, kind: why }) => [dueOn, since, claim.id, why],
    count: () => withActor(database, actor, (manager) => countWarnings(manager, { kinds, region, today })),
  });
}

/** A warning with the day since which the claim stands so, for the cursor. */
interface WarnedClaim extends ClaimWarning {
  readonly since: LocalDate;
}

function keyOf(cursor: string): WarningKey {
  const [dueOn, since, id, kind] = decodeCursor(cursor, 4) as [string, string, string, string];
  if (isLocalDate(dueOn) && isLocalDate(since)) return { dueOn, since, id, kind };
  throw codedError("INVALID_PAGE", { rule: "after: endCursor" }, "after");
}

interface WarningRow {
  readonly claim_id: string;
  readonly kind: ClaimWarningKind;
  readonly since: string;
  readonly due_on: string;
  readonly warned_on: string | null;
  readonly year: number | null;
}

/** With the child of the scholarship that the claim is warned of, if it is of one. */
type ClaimOfChild = Claim & { readonly warnedChild?: ClaimChild | null };

/** In one statement: a claim that is warned of twice is read once and told twice. */
async function warningRows(
  manager: EntityManager,
  asked: AskedWarnings & { readonly limit: number },
): Promise<WarnedClaim[]> {
  const { sql, parameters } = dueClaims(asked);
  const { raw, entities } = await manager
    .getRepository(Claim)
    .createQueryBuilder("claim")
    .innerJoin(`(${sql})`, "warned", "warned.id = claim.id")
    .leftJoinAndMapOne("claim.warnedChild", ClaimChild, "child", "child.id = warned.child_id")
    .addSelect("warned.kind", "kind")
    .addSelect("cast(warned.since as text)", "since")
    .addSelect("cast(warned.due_on as text)", "due_on")
    .addSelect("warned.year", "year")
    .addSelect(WARNED_ON, "warned_on")
    .setParameters(parameters)
    .orderBy("due_on")
    .addOrderBy("since")
    .addOrderBy("claim.id")
    .addOrderBy("kind")
    .limit(asked.limit)
    .getRawAndEntities<WarningRow>();
  const byId = new Map(entities.map((claim) => [claim.id, claim]));
  return raw.map((row) => warningOf(row, byId.get(row.claim_id)!, asked.today));
}

const WARNED_ON = `(select cast(given.warned_on as text) from claim_warning as given
  where given.claim_id = warned.id and given.kind = warned.kind
    and given.child_id is not distinct from warned.child_id and given.year is not distinct from warned.year)`;

function warningOf(row: WarningRow, claim: ClaimOfChild, today: LocalDate): WarnedClaim {
  const [dueOn, since] = [localDate(row.due_on), localDate(row.since)];
  const child = row.year === null ? null : claim.warnedChild!;
  return {
    claim,
    kind: row.kind,
    scholarship: child && { child, year: row.year!, dueOn },
    dueOn,
    since,
    daysLeft: daysBetween(today, dueOn),
    warnedOn: row.warned_on === null ? null : localDate(row.warned_on),
  };
}

const DAY_MS = 86_400_000;

function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

async function countWarnings(manager: EntityManager, asked: AskedWarnings): Promise<number> {
  const { sql, parameters } = dueClaims(asked);
  const row = await manager
    .createQueryBuilder()
    .select("cast(count(*) as integer)", "total")
    .from(`(${sql})`, "warned")
    .setParameters(parameters)
    .getRawOne<{ total: number }>();
  return row!.total;
}
