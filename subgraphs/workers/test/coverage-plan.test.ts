import { month } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import type { DataSource } from "typeorm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { coverageFacts } from "../src/coverage/coverage-facts.js";
import { workersGraph } from "./workers-graph.js";
import type { WorkersGraph } from "./workers-graph.js";

const CHANGES = 2_000;

let graph: WorkersGraph;
beforeAll(async () => {
  graph = await workersGraph([]);
  await graph.database.source.query(
    `insert into coverage_delta (from_month, until_month, region, measure, category, sex, schemes, payers, programmes,
       synthetic, persons)
     select '2026-01-01', '2026-12-01', '99.' || lpad((n % 90 + 10)::text, 2, '0') || '.01.2001', 'ENROLLED', 'BPD',
            'MALE', '{contoh-rentan}', '{CSR}', '{JKK}', true, 1
     from generate_series(1, $1) as n`,
    [CHANGES],
  );
});
afterAll(() => graph.database.close());

interface PlanNode {
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Rows Removed by Join Filter"?: number;
  readonly Plans?: readonly PlanNode[];
}

/** The most rows that a step of a plan looked at. */
function mostRows({ Plans = [], ...node }: PlanNode): number {
  const removed = (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Join Filter"] ?? 0);
  return Math.max((node["Actual Rows"] + removed) * node["Actual Loops"], ...Plans.map(mostRows));
}

test("changes that are not folded yet are not compared with every region that is asked for", async () => {
  const { source } = graph.database;
  const plans: PlanNode[] = [];
  const explaining = {
    query: async (statement: string, parameters: unknown[]) => {
      const [row] = await source.query(`explain (analyze, format json) ${statement}`, parameters);
      plans.push(row["QUERY PLAN"][0].Plan);
      return source.query(statement, parameters);
    },
  } as DataSource;
  const asked = Array.from({ length: 90 }, (_, n) => ({
    region: regionCode(`99.${n + 10}`),
    month: month("2026-11"),
    needs: { parts: true, reported: true },
  }));
  const [facts] = await coverageFacts(explaining, asked);
  expect(facts).toMatchObject({ enrolled: Math.floor(CHANGES / 90), regionsReported: 1 });
  expect(mostRows(plans[0]!)).toBeLessThan(5 * CHANGES);
});
