import { expect, test } from "vitest";
import { openGraph } from "./harness/open-graph.js";

const CLAIMS = `{ claims(filter: { region: "64.02", scheme: "kukar-apbd" }, first: 100) {
  nodes { id event date synthetic cover { enrolment monthsContributed }
    worker { diedOn deathClaim coveredUntil enrolments { id } } } } }`;

test("the sample's people whose death was paid are recorded as dead, and covered until their last day", async () => {
  const graph = await openGraph("in one process");
  try {
    const token = await graph.token("OFFICER", ["64.02"]);
    const deaths = async () => {
      const { data, errors } = await graph.ask(CLAIMS, { token });
      expect(errors).toBeUndefined();
      const { nodes } = data!["claims"];
      // Other journeys' claims are of people who were enrolled by hand.
      return nodes.filter(({ event, id }: any) => event === "DEATH" && id.startsWith("0000000000"));
    };
    expect(await deaths()).toHaveLength(3);
    // The product that the journeys share tells them after its start.
    await expect
      .poll(async () => (await deaths()).map(({ worker }: any) => worker.deathClaim), { timeout: 60_000 })
      .not.toContain(null);
    for (const { id, date, cover, worker } of await deaths()) {
      expect(worker).toMatchObject({ diedOn: date, deathClaim: id, coveredUntil: date });
      expect(worker.enrolments.map((each: any) => each.id)).toContain(cover.enrolment);
      expect(cover.monthsContributed).toBe(12);
    }
  } finally {
    await graph.close();
  }
});
