import { personalData, reseal, systemActor, withActor } from "@payung/subgraph-kit";
import { testPersonalData } from "@payung/test-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Heir } from "../src/entities/heir.js";
import { openAccount } from "../src/heirs/bank-account.js";
import { claimsModule } from "../src/index.js";
import { claimsGraph } from "./claims-graph.js";
import type { ClaimsGraph } from "./claims-graph.js";
import { deathClaims } from "./death-claim.js";

let graph: ClaimsGraph;
beforeAll(async () => {
  graph = await claimsGraph({ members: { widowed: {} } });
});
afterAll(() => graph.database.close());

test("a new key seals the accounts of heirs again, once", async () => {
  const claims = deathClaims(graph);
  const { id } = await claims.file("widowed");
  const account = { bank: "Bank Contoh", number: "1234567890", holder: "Contoh Siti" };
  await claims.setHeirs(id, [
    { name: "Contoh Siti", relation: "SPOUSE", bankAccount: account },
    { name: "Contoh Budi", relation: "CHILD" },
  ]);
  const rotated = personalData({
    encryption: new Map([
      [2, new Uint8Array(32).fill(3)],
      [1, new Uint8Array(32).fill(1)],
    ]),
    index: new Uint8Array(32).fill(2),
  });
  const places = { database: graph.database.source, subgraph: "claims", columns: claimsModule.sealed! };
  expect(await reseal(places, rotated, () => {})).toBe(1);
  expect(await reseal(places, rotated, () => {})).toBe(0);
  const [widow] = await withActor(graph.database.source, systemActor("claims"), (manager) =>
    manager.getRepository(Heir).findBy({ number: 1 }),
  );
  expect(openAccount(rotated, widow!.bankSealed!)).toEqual(account);
  expect(() => openAccount(testPersonalData, widow!.bankSealed!)).toThrow("key 2");
});
