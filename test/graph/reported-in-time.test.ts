import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ClaimsOffice } from "./harness/claims-office.js";
import { openGraph } from "./harness/open-graph.js";
import type { Graph } from "./harness/open-graph.js";

const DEATH = { cause: "NOT_FROM_WORK", event: "DEATH", date: "2024-06-11", monthlyIncome: 1_000_000 };

describe("in June 2031, seven years after a death", () => {
  let graph: Graph;
  let office: ClaimsOffice;
  let village: string;
  beforeAll(async () => {
    graph = await openGraph("in one process", { clock: () => Date.UTC(2031, 5, 15, 4) });
    office = new ClaimsOffice(graph, "64.02");
    village = await office.village();
  });
  afterAll(() => graph.close());

  /** @param n a made-up person whom no other journey takes */
  const member = (n: number) =>
    office.member(n, {
      scheme: "kukar-apbd",
      category: "PEKERJA_RENTAN",
      village,
      payer: "APBD_REGENCY",
      coveredFrom: "2024-01-15",
      months: 10,
    });

  test("a claim that was reported in time stays in time, whenever it is entered, decided and paid", async () => {
    const claim = await office.file({ worker: await member(945_000), ...DEATH, reportedOn: "2024-06-12" });
    expect(claim).toMatchObject({ status: "REPORTED", due: 42_000_000 });
    await office.nameHeir(claim.id);
    await office.submit(claim.id);
    expect(await office.approve(claim.id, "2024-10-01")).toMatchObject({ decided: 42_000_000 });
    expect(await office.pay(claim.id, "2024-10-10", "JKM-2031")).toMatchObject({ status: "PAID" });
  });

  test("a death that is reported now is too late: five years have passed", async () => {
    const worker = await member(945_001);
    for (const reportedOn of ["2031-06-15", null])
      expect(await office.file({ worker, ...DEATH, reportedOn })).toMatchObject({
        findings: [{ code: "RIGHT_LAPSED", date: "2029-06-11" }],
      });
  });
});
