import { personalData, reseal, systemActor, withActor } from "@payung/subgraph-kit";
import { testPersonalData } from "@payung/test-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AccountCorrection } from "../src/entities/account-correction.js";
import { Heir } from "../src/entities/heir.js";
import { openAccount } from "../src/heirs/bank-account.js";
import { claimsModule } from "../src/index.js";
import { claimsGraph, verifier } from "./claims-graph.js";
import type { ClaimsGraph } from "./claims-graph.js";
import { deathClaims } from "./death-claim.js";

let graph: ClaimsGraph;
beforeAll(async () => {
  graph = await claimsGraph({ members: { widowed: {} } });
});
afterAll(() => graph.database.close());

test("a new key seals the accounts of heirs again, and those of before a correction, once", async () => {
  const claims = deathClaims(graph);
  const { id } = await claims.file("widowed");
  const account = { bank: "Bank Contoh", number: "1234567890", holder: "Contoh Siti" };
  await claims.setHeirs(id, [
    { name: "Contoh Siti", relation: "SPOUSE", bankAccount: account },
    { name: "Contoh Budi", relation: "CHILD" },
  ]);
  await claims.step("submitClaim", id, { withoutPapers: ["String", "Surat asli diperlihatkan"] });
  const { heirs } = await claims.step("decideClaim", id, { approve: ["Boolean!", true] }, { who: verifier });
  const right = { ...account, number: "1234567809" };
  await claims.told(
    "correctBankAccount",
    {
      heir: ["ID!", heirs[0]!.id],
      account: ["BankAccountInput!", right],
      reason: ["String!", "Transfer dikembalikan bank"],
    },
    {},
  );
  const rotated = personalData({
    encryption: new Map([
      [2, new Uint8Array(32).fill(3)],
      [1, new Uint8Array(32).fill(1)],
    ]),
    index: new Uint8Array(32).fill(2),
  });
  const places = { database: graph.database.source, subgraph: "claims", columns: claimsModule.sealed! };
  expect(await reseal(places, rotated, () => {})).toBe(2);
  expect(await reseal(places, rotated, () => {})).toBe(0);
  const { widow, correction } = await withActor(
    graph.database.source,
    systemActor("claims"),
    async (manager) => ({
      widow: await manager.getRepository(Heir).findOneBy({ number: 1 }),
      correction: await manager.getRepository(AccountCorrection).findOneBy({ claimId: id }),
    }),
  );
  expect(openAccount(rotated, widow!.bankSealed!)).toEqual(right);
  expect(openAccount(rotated, correction!.bankSealed!)).toEqual(account);
  expect(() => openAccount(testPersonalData, widow!.bankSealed!)).toThrow("key 2");
});
