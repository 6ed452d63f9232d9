import { addDays, lastDayOf, localDate } from "@payung/jamsostek";
import type { LocalDate } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import {
  Page,
  codedError,
  decodeCursor,
  groupRows,
  pageSize,
  requirePeopleOf,
  todayIn,
  withActor,
} from "@payung/subgraph-kit";
import type { RequestFacts } from "@payung/subgraph-kit";
import type { DataSource, EntityManager } from "typeorm";
import { In } from "typeorm";
import { Enrolment } from "../entities/enrolment.js";
import { Worker } from "../entities/worker.js";
import type { CoverEnding, CoverWarning, EndingLevel } from "../types/cover-ending.js";

export interface EndingAsked {
  readonly region: RegionCode;
  readonly withinDays: number;
  readonly first: number;
  readonly after: string | undefined;
}

const [MOST_DAYS, MOST_ON_A_PAGE] = [366, 100];

/** Whose cover ends within so many days, or lapsed, by village. @throws coded errors that name the argument */
export async function coverEnding(
  database: DataSource,
  { actor, clock }: RequestFacts,
  { region, withinDays, first, after }: EndingAsked,
): Promise<Page<CoverEnding>> {
  requirePeopleOf(actor, region, "region");
  if (!Number.isInteger(withinDays) || withinDays < 0 || withinDays > MOST_DAYS)
    throw codedError("INVALID_PAGE", { rule: `withinDays: 0..${MOST_DAYS}` }, "withinDays");
  const today = todayIn(clock, region);
  const until = addDays(today, withinDays);
  const most = pageSize(first, MOST_ON_A_PAGE) + 1;
  const [village, id] = after === undefined ? ["", ""] : decodeCursor(after, 2);
  const rows = await withActor(database, actor, (manager) =>
    endings(manager, [[region], today, until, village, id, most], today),
  );
  const count = () =>
    withActor(database, actor, (manager) => countEndings(manager, [[region], today, until]));
  return new Page({ rows, first, keyOf: ({ enrolment }) => [enrolment.village, enrolment.id], count });
}

async function countEndings(manager: EntityManager, parameters: unknown[]): Promise<number> {
  const [row]: [{ total: number }] = await manager.query(
    "select count_cover_ending($1, $2, $3) as total",
    parameters,
  );
  return row.total;
}

/** The enrolments are read under the policies again, then their people and the warnings given. */
async function endings(
  manager: EntityManager,
  parameters: unknown[],
  today: LocalDate,
): Promise<CoverEnding[]> {
  const found: { id: string; province: string }[] = await manager.query(
    "select province, id from find_cover_ending($1, $2, $3, $4, $5, $6)",
    parameters,
  );
  if (found.length === 0) return [];
  const province = In([...new Set(found.map((each) => each.province))]);
  const enrolments = await manager.getRepository(Enrolment).find({
    where: { province, id: In(found.map(({ id }) => id)) },
    order: { village: "ASC", id: "ASC" },
  });
  const workers = await manager
    .getRepository(Worker)
    .findBy({ province, id: In(enrolments.map(({ workerId }) => workerId)) });
  const byId = new Map(workers.map((worker) => [worker.id, worker]));
  const warnings = await warningsOf(manager, enrolments);
  return enrolments.map((enrolment) =>
    endingOf(enrolment, byId.get(enrolment.workerId) ?? null, warnings.get(enrolment.id) ?? [], today),
  );
}

type WarningRow = CoverWarning & { readonly enrolment: string };

async function warningsOf(manager: EntityManager, enrolments: readonly Enrolment[]) {
  const rows: WarningRow[] = await manager.query(
    `select enrolment_id as enrolment, level, warned_on::text as "warnedOn" from cover_warning
     where province = any($1) and enrolment_id = any($2) order by warned_on desc, level`,
    [enrolments.map(({ province }) => province), enrolments.map(({ id }) => id)],
  );
  return groupRows(rows, ({ enrolment }) => enrolment);
}

function endingOf(
  enrolment: Enrolment,
  worker: Worker | null,
  warnings: readonly CoverWarning[],
  today: LocalDate,
): CoverEnding {
  const { paidThrough, untilMonth } = enrolment;
  const last = lastDayOf(untilMonth);
  const lapsed = paidThrough !== null && paidThrough < today && last >= today;
  const endsOn = paidThrough !== null && (lapsed || paidThrough > last) ? paidThrough : last;
  const daysLeft = daysBetween(today, endsOn);
  return { worker, enrolment, endsOn, daysLeft, level: levelOf(lapsed, daysLeft), paidThrough, warnings };
}

function levelOf(lapsed: boolean, daysLeft: number): EndingLevel | null {
  if (lapsed) return "LAPSED";
  if (daysLeft <= 30) return "DAYS_30";
  if (daysLeft <= 60) return "DAYS_60";
  return daysLeft <= 90 ? "DAYS_90" : null;
}

const DAY_MS = 86_400_000;

function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(localDate(to)) - Date.parse(localDate(from))) / DAY_MS);
}
