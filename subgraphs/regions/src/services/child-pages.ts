import type { RegionCode } from "@payung/plugin-kit";
import type { DataSource } from "typeorm";
import type { Region } from "../entities/region.js";

/** One page of a region's children: those after a code, at most so many. */
export interface ChildPage {
  readonly parent: RegionCode;
  readonly after: string;
  readonly limit: number;
}

const CHILD_PAGES = `
  select page.number::integer as page, child.code, child.parent_code as "parentCode", child.name, child.level,
    child.kind, child.listed_by_code as "listedByCode", child.valid_from as "validFrom",
    child.valid_until as "validUntil", child.child_count as "childCount"
  from unnest($1::text[], $2::text[], $3::integer[]) with ordinality as page(parent, after, size, number)
  cross join lateral (
    select * from region
    where parent_code = page.parent and valid_until is null and code > page.after
    order by code limit page.size
  ) as child
  order by page.number, child.code`;

/** The pages of many parents by one statement. */
export async function childPages(database: DataSource, pages: readonly ChildPage[]): Promise<Region[][]> {
  const rows: (Region & { page: number })[] = await database.query(CHILD_PAGES, [
    pages.map((page) => page.parent),
    pages.map((page) => page.after),
    pages.map((page) => page.limit),
  ]);
  const children: Region[][] = pages.map(() => []);
  for (const { page, ...child } of rows) children[page - 1]!.push(child);
  return children;
}
