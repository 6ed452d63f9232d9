import type { RegionCode } from "@payung/plugin-kit";
import { Page, decodeCursor, pageSize, withActor, withinRegions } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { ImportBatch } from "../entities/import-batch.js";
import { ImportProblem } from "../entities/import-problem.js";

const MOST = 100;

/** The lists of regions, the latest first. */
export async function batchPage(
  database: DataSource,
  actor: Actor,
  regions: readonly RegionCode[],
  first: number,
  after: string | undefined,
): Promise<Page<ImportBatch>> {
  const limit = pageSize(first, MOST) + 1;
  const selected = (manager: DataSource["manager"]) =>
    manager
      .getRepository(ImportBatch)
      .createQueryBuilder("batch")
      .where(withinRegions("batch.region", regions));
  const key = after === undefined ? undefined : decodeCursor(after, 1)[0];
  const rows = await withActor(database, actor, (manager) => {
    const query = selected(manager).orderBy("batch.id", "DESC").limit(limit);
    if (key !== undefined) query.andWhere("batch.id < :key", { key });
    return query.getMany();
  });
  const count = (): Promise<number> => withActor(database, actor, (manager) => selected(manager).getCount());
  return new Page({ rows, first, keyOf: ({ id }) => [id], count });
}

/** What is wrong with the rows of a list, in their order. */
export async function problemPage(
  database: DataSource,
  actor: Actor,
  batchId: string,
  first: number,
  after: string | undefined,
): Promise<Page<ImportProblem>> {
  const limit = pageSize(first, MOST) + 1;
  const key = after === undefined ? ["0", "0"] : decodeCursor(after, 2);
  const rows = await withActor(database, actor, (manager) =>
    manager
      .getRepository(ImportProblem)
      .createQueryBuilder("problem")
      .where("problem.batchId = :batchId", { batchId })
      .andWhere("(problem.rowNumber, problem.number) > (:row, :number)", numbers(key))
      .orderBy("problem.rowNumber")
      .addOrderBy("problem.number")
      .limit(limit)
      .getMany(),
  );
  const count = (): Promise<number> =>
    withActor(database, actor, (manager) => manager.getRepository(ImportProblem).countBy({ batchId }));
  const keyOf = ({ rowNumber, number }: ImportProblem) => [String(rowNumber), String(number)];
  return new Page({ rows, first, keyOf, count });
}

/** A cursor that somebody made up is one of numbers or stands before all. */
function numbers([row, number]: readonly string[]): { row: number; number: number } {
  const whole = (text: string | undefined) => (/^\d{1,9}$/.test(text ?? "") ? Number(text) : 0);
  return { row: whole(row), number: Math.min(whole(number), 32_767) };
}
