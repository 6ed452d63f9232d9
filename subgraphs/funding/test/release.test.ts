import { month } from "@payung/jamsostek";
import { actor, systemActor } from "@payung/subgraph-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decideBill } from "../src/services/bills/decide-bill.js";
import { proposeBill } from "../src/services/bills/propose-bill.js";
import { releaseFunds } from "../src/services/release/release-funds.js";
import { approvedBudget, held, reserving } from "./approved-budget.js";
import { fundingGraph } from "./funding-graph.js";
import type { FundingGraph } from "./funding-graph.js";

const VILLAGE = "99.01.02.2003";
let graph: FundingGraph;
let budget: string;
beforeAll(async () => {
  graph = await fundingGraph();
  budget = await approvedBudget(graph.parts, { parts: { [VILLAGE]: 10_000_000 } });
});
afterAll(() => graph.database.close());

let released = 0;
const release = (enrolments: readonly string[], afterMonth: string | null, key = `release ${released++}`) =>
  releaseFunds(graph.parts, systemActor("workers"), {
    key,
    enrolments,
    afterMonth: afterMonth === null ? null : month(afterMonth),
    reason: "STOPPED",
  });

describe("a release", () => {
  test("frees the months after the last one kept, and all where none is kept", async () => {
    await reserving(graph.parts, VILLAGE, ["99-A", "99-B"]);
    expect(await release(["99-A"], "2026-03")).toEqual({ kept: [] });
    expect(await held(graph.parts, budget)).toMatchObject({ RESERVED: 15 * 16_800 });
    expect(await release(["99-A", "99-B"], null)).toEqual({ kept: [] });
    expect(await held(graph.parts, budget)).toMatchObject({ RESERVED: 0, FREE: 10_000_000 });
  });

  test("may come again, and for people who have no money", async () => {
    await reserving(graph.parts, VILLAGE, ["99-C"]);
    await release(["99-C"], "2026-06", "again");
    await release(["99-C"], "2026-06", "again");
    await release(["99-C", "99-NOBODY"], "2026-06");
    expect(await held(graph.parts, budget)).toMatchObject({ RESERVED: 6 * 16_800 });
    await release(["99-C"], null);
  });

  test("after a month of another year keeps all of an earlier one and nothing of a later", async () => {
    await reserving(graph.parts, VILLAGE, ["99-D"], { months: 2 });
    await release(["99-D"], "2027-01");
    expect(await held(graph.parts, budget)).toMatchObject({ RESERVED: 2 * 16_800 });
    await release(["99-D"], "2025-12");
    expect(await held(graph.parts, budget)).toMatchObject({ RESERVED: 0 });
  });

  test("leaves room for the same enrolment to be reserved again", async () => {
    await reserving(graph.parts, VILLAGE, ["99-A"], { months: 1 });
    expect(await held(graph.parts, budget)).toMatchObject({ RESERVED: 16_800 });
    await release(["99-A"], null);
  });
});

test("a release tells of months that a bill keeps also where it frees nothing, and again when it is asked again", async () => {
  await reserving(graph.parts, VILLAGE, ["99-BILLED"], { fromMonth: month("2026-11"), months: 2 });
  const maker = actor("maker", "ADMIN", []);
  const key = "00000000-0000-4000-8000-000000000001";
  const { bill } = await proposeBill(graph.parts, maker, { budget, month: month("2026-12") }, key);
  const kept = [{ enrolment: "99-BILLED", untilMonth: "2026-12" }];
  expect(await release(["99-BILLED"], "2026-10")).toEqual({ kept });
  expect(await release(["99-BILLED"], null)).toEqual({ kept });
  expect(await release(["99-BILLED"], "2026-12")).toEqual({ kept: [] });
  expect(await held(graph.parts, budget)).toMatchObject({ RESERVED: 2 * 16_800 });

  // Its answer is lost, and the bill refused meanwhile: sent again it tells what is kept now.
  expect(await release(["99-BILLED"], null, "lost")).toEqual({ kept });
  const refusal = { bill, approve: false, note: null };
  await decideBill(graph.parts, actor("checker", "ADMIN", []), refusal, key.replace(/1$/, "2"));
  expect(await release(["99-BILLED"], null, "lost")).toEqual({ kept: [] });
  expect(await held(graph.parts, budget)).toMatchObject({ RESERVED: 0 });
});

test("only the product itself may reserve, settle or release", async () => {
  const settle = `mutation { settleReservations(input: { keys: ["k"], notEnrolled: [] }) }`;
  expect((await graph.ask(settle)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  const source = `mutation { releaseFunds(input: { key: "k", enrolments: [], reason: "x" }) { kept { enrolment } } }`;
  expect((await graph.ask(source)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});
