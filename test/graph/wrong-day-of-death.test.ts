import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ClaimsOffice } from "./harness/claims-office.js";
import { KukarOffice } from "./harness/kukar-office.js";
import { MODES, openGraph } from "./harness/open-graph.js";
import type { Graph } from "./harness/open-graph.js";

const STOP = `mutation ($input: StopInput!, $key: UUID!) { stopEnrolments(input: $input, idempotencyKey: $key) {
  __typename ... on Problem { code message } } }`;
const WORKER = `query ($id: ID!, $on: LocalDate!) { worker(id: $id) { diedOn deathClaim
  enrolments { id stoppedOn } coverOn(date: $on, programme: JKM) { covered } } }`;
const OUTLOOK = `query ($worker: ID!, $input: ClaimEntryInput!) { outlook: claimOutlook(worker: $worker, input: $input) {
  ... on ClaimOutlook { claimable findings { code message stillDue } } ... on Problem { code message } } }`;

const DEATH = { cause: "NOT_FROM_WORK", event: "DEATH", monthlyIncome: 1_000_000 };
/** By the clock of the regency (UTC+8). */
const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

// People of their own for each mode, since both share a database.
describe.each(MODES.map((mode, index) => ({ mode, first: 940_000 + 10 * index })))(
  "$mode",
  ({ mode, first }) => {
    let graph: Graph;
    let office: ClaimsOffice;
    let village: string;
    beforeAll(async () => {
      graph = await openGraph(mode);
      office = new ClaimsOffice(graph, "64.02");
      village = await office.village();
    });
    afterAll(() => graph.close());

    const worker = async (id: string, on: string) =>
      (await office.as("OFFICER", WORKER, { id, on }))["worker"];

    /** Paid for from 15 January to 14 November 2024, and recorded as dead on 5 May. */
    async function recordedAsDeadInMay(n: number): Promise<string> {
      const member = {
        scheme: "kukar-apbd",
        category: "PEKERJA_RENTAN",
        village,
        payer: "APBD_REGENCY",
        coveredFrom: "2024-01-15",
        months: 10,
      };
      const id = await office.member(n, member);
      const [{ id: enrolment }] = (await worker(id, "2024-05-05")).enrolments;
      const input = { enrolments: [enrolment], stoppedOn: "2024-05-05", reason: "DIED" };
      const data = await office.as("OFFICER", STOP, { input, key: randomUUID() });
      expect(data["stopEnrolments"]).not.toHaveProperty("code");
      expect(await worker(id, "2024-09-12")).toMatchObject({
        diedOn: "2024-05-05",
        coverOn: { covered: false },
      });
      return id;
    }

    test("a family whose certificate says a later day than a stop did is paid, since the month was", async () => {
      const id = await recordedAsDeadInMay(first);
      const claim = await office.file({ worker: id, ...DEATH, date: "2024-09-12", reportedOn: "2024-09-13" });
      expect(claim).toMatchObject({ status: "REPORTED", due: 42_000_000 });
      await office.nameHeir(claim.id);
      await office.submit(claim.id);
      expect(await office.approve(claim.id, "2024-10-01")).toMatchObject({ status: "APPROVED" });
      await expect
        .poll(() => worker(id, "2024-09-12"), { timeout: 20_000 })
        .toMatchObject({
          diedOn: "2024-09-12",
          deathClaim: claim.id,
          coverOn: { covered: true },
          enrolments: [{ stoppedOn: "2024-05-05" }],
        });
      expect((await worker(id, "2024-09-13")).coverOn).toEqual({ covered: false });
    });

    test("a family whose cover had run out before the true day is told so, and no recorded death is blamed", async () => {
      const id = await recordedAsDeadInMay(first + 1);
      const date = "2024-12-02";
      const refused = await office.file({ worker: id, ...DEATH, date, reportedOn: "2024-12-03" });
      expect(refused).toMatchObject({ findings: [{ code: "COVER_LAPSED", date: "2024-11-14" }] });
      expect(refused.message).not.toContain("recorded");
    });
  },
);

describe("of people whose bills are of this month", () => {
  let graph: Graph;
  let office: ClaimsOffice;
  let money: KukarOffice;
  beforeAll(async () => {
    graph = await openGraph("in one process");
    office = new ClaimsOffice(graph, "64.02");
    money = new KukarOffice(graph, Number(TODAY.slice(0, 4)));
    await money.openBudget(100_000_000, "CSR");
  });
  afterAll(() => graph.close());

  const enrol = async (n: number) => {
    const months = { fromMonth: TODAY.slice(0, 7), months: 1, sponsoredByCompany: true };
    const enrolled = await money.enrol(n, await office.village(), months);
    expect(enrolled).toMatchObject({ __typename: "WorkerEnrolled" });
    return { worker: enrolled.worker.id, enrolment: enrolled.enrolment.id };
  };
  const died = { ...DEATH, date: TODAY };

  test("who was paid for after the recorded day was covered on the true one", async () => {
    const { worker, enrolment } = await enrol(940_100);
    const { id: bill } = await money.propose(TODAY.slice(0, 7));
    await money.decide(bill, true);
    expect(await money.pay(bill)).toMatchObject({ status: "PAID", persons: 1 });
    await money.stop(enrolment, "DIED");
    expect((await office.as("OFFICER", WORKER, { id: worker, on: TODAY }))["worker"]).toMatchObject({
      coverOn: { covered: false },
    });
    expect(await office.file({ worker, ...died, reportedOn: TODAY })).toMatchObject({ status: "REPORTED" });
  });

  test("whose month nobody paid gets nothing: the family is told which recorded death ended the cover, and what is left", async () => {
    const { worker, enrolment } = await enrol(940_101);
    await money.stop(enrolment, "DIED");
    const refused = await office.file({ worker, ...died, reportedOn: TODAY });
    expect(refused).toMatchObject({ findings: [{ code: "NEVER_COVERED" }] });
    const { outlook } = await office.as("OFFICER", OUTLOOK, { worker, input: died });
    expect(outlook).toMatchObject({ claimable: false });
    const [{ message, stillDue }] = outlook.findings;
    expect(message).toContain("The cover was ended by a death that was recorded for");
    expect(stillDue[0]).toContain("claim with that day");
    expect(stillDue[1]).toContain("take it to the office that recorded the wrong day");
  });
});
