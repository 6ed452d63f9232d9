import { localDate } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { withActor, withClient } from "@payung/subgraph-kit";
import { expect, test } from "vitest";
import { dueClaims } from "../src/warning/due-claims.js";
import { admin, claimsGraph } from "./claims-graph.js";

/** Two thousand claims like the one given, of two children each with eight years of which two are past. */
const MANY = [
  "set search_path = claims",
  `insert into claim select (jsonb_populate_record(claim, jsonb_build_object('id', 'c' || n, 'worker_id', 'w' || n))).*
   from claim, generate_series(1, 2000) as n`,
  `insert into claim_child select 'c' || n || '-' || m, 'c' || n, m, 'Contoh Anak', '2015-01-01', 'TK_SD', 1, null, null
   from generate_series(1, 2000) as n, generate_series(1, 2) as m`,
  `insert into scholarship (child_id, year, claim_id, due_on, level, amount, basis, trace, status)
   select 'c' || n || '-' || m, 2024 + y, 'c' || n, date '2024-01-01' + n % 365 + 365 * y, 'TK_SD', 1500000, '{}', '{}',
     case when y < 2 then 'CANCELLED' else 'PLANNED' end
   from generate_series(1, 2000) as n, generate_series(1, 2) as m, generate_series(0, 7) as y`,
  "analyze claim",
  "analyze claim_child",
  "analyze scholarship",
];

test("a page of the nation's scholarships is read in the order of their index, and no further", async () => {
  const like = { id: "one", village: "99.01.02.2003", date: "2024-10-01", paid: 42_000_000 };
  const { database } = await claimsGraph({ cases: [like] });
  try {
    await withClient(database.url, async (client) => {
      for (const statement of MANY) await client.query(statement);
    });
    const { sql, parameters } = dueClaims({
      kinds: ["SCHOLARSHIP_DUE"],
      region: regionCode("ID"),
      today: localDate("2026-11-21"),
      limit: 11,
    });
    const plan = await withActor(database.source, admin, async (manager) => {
      const explained = `explain (analyze, timing off, costs off) ${sql}`;
      const [statement, values] = manager.connection.driver.escapeQueryWithParameters(explained, parameters);
      const rows: { "QUERY PLAN": string }[] = await manager.query(statement, values as unknown[]);
      return rows.map((row) => row["QUERY PLAN"]);
    });
    const scan = plan.find((line) => line.includes("using claim_scholarship_due"));
    const read = Number(/rows=(\d+)/.exec(scan ?? "")?.[1]);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(200);
  } finally {
    await database.close();
  }
});
