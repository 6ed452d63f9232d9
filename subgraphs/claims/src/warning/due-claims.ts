import type { LocalDate } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { regionRange } from "@payung/subgraph-kit";
import { sourceOf } from "./warning-sources.js";
import { WARNING_KINDS } from "./warning-kinds.js";
import type { ClaimWarningKind } from "./warning-kinds.js";

/** A warning's place in the list: what is due first comes first. */
export interface WarningKey {
  readonly dueOn: LocalDate;
  readonly since: LocalDate;
  readonly id: string;
  readonly kind: string;
}

export interface AskedWarnings {
  readonly kinds: readonly ClaimWarningKind[];
  /** Undefined: everywhere. */
  readonly region?: RegionCode;
  readonly today: LocalDate;
  readonly after?: WarningKey | undefined;
  /** So many of each kind at most; undefined: all. */
  readonly limit?: number;
}

/** A select with named parameters, as the query builder takes them. */
export interface DueClaims {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * The claims that are warned of: id, kind, since, due_on, and of a scholarship child_id and year. Each kind is read in
 * the order of its index and no further than asked; `since` is compared with days alone, since row level security lets no
 * arithmetic on a column reach an index.
 */
export function dueClaims({ kinds, region, today, after, limit }: AskedWarnings): DueClaims {
  const parts = kinds.map((kind) => {
    const { from, until } = WARNING_KINDS[kind].window(today);
    const bounds = { [`${kind}_from`]: from ?? "-infinity", [`${kind}_until`]: until ?? "infinity" };
    return { sql: selectOf(kind, region, after, limit), bounds };
  });
  return {
    sql: parts.map(({ sql }) => `(${sql})`).join(" union all "),
    parameters: Object.assign({}, ...parts.map(({ bounds }) => bounds), region && regionRange(region), after),
  };
}

function selectOf(
  kind: ClaimWarningKind,
  region: RegionCode | undefined,
  after: WarningKey | undefined,
  limit: number | undefined,
): string {
  const { conditions, child, year } = sourceOf(WARNING_KINDS[kind]);
  const { since, term } = WARNING_KINDS[kind];
  const dueOn = `cast(${since} + interval '${term}' as date)`;
  const all = [
    ...conditions,
    `${since} between cast(:${kind}_from as date) and cast(:${kind}_until as date)`,
    ...(region ? ["region >= :low and region < :high"] : []),
    ...(after ? afterKey(kind, { since, term, dueOn }) : []),
  ];
  const page = limit === undefined ? "" : ` order by ${since}, id limit ${limit}`;
  return `select id, cast('${kind}' as text) as kind, ${since} as since, ${dueOn} as due_on,
      cast(${child} as text) as child_id, cast(${year} as smallint) as year
    from claim where ${all.join(" and ")}${page}`;
}

interface DueColumns {
  readonly since: string;
  readonly term: string;
  readonly dueOn: string;
}

/** The first one is where an index can begin, the second one the exact place. */
function afterKey(kind: ClaimWarningKind, { since, term, dueOn }: DueColumns): string[] {
  return [
    `${since} >= cast(cast(:dueOn as date) - interval '${term}' as date)`,
    `(${dueOn}, ${since}, id, cast('${kind}' as text)) > (cast(:dueOn as date), cast(:since as date), :id, :kind)`,
  ];
}
