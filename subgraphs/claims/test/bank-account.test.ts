import { systemActor, withActor } from "@payung/subgraph-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { analyst, claimsGraph, colleague, funder, officer, stranger } from "./claims-graph.js";
import type { ClaimsGraph, Who } from "./claims-graph.js";
import { deathClaims } from "./death-claim.js";

let graph: ClaimsGraph;
let claims: ReturnType<typeof deathClaims>;
let claim: string;
beforeAll(async () => {
  graph = await claimsGraph({ members: { widowed: {} } });
  claims = deathClaims(graph);
  claim = (await claims.file("widowed")).id;
});
afterAll(() => graph.database.close());

const account = { bank: "Bank Contoh", number: "1234-567 890", holder: "Contoh Siti" };
const siti = { name: "Contoh Siti", relation: "SPOUSE", bankAccount: account };
const budi = { name: "Contoh Budi", relation: "CHILD" };
const asProduct = <T>(sql: string) =>
  withActor<T[]>(graph.database.source, systemActor("claims"), (manager) => manager.query(sql));

describe("an heir's account", () => {
  const WHY = "Transfer santunan hari ini";
  const heirOf = async (index: number) => (await claims.setHeirs(claim, [siti, budi])).heirs[index]!.id;
  const reveal = (heir: string, who?: Who, purpose = WHY) =>
    graph.ask(
      `mutation ($heir: ID!, $purpose: String!) { revealBankAccount(heir: $heir, purpose: $purpose) {
        __typename ... on BankAccountRevealed { bank holder number access { at subject role purpose } }
        ... on Refusal { code field } } }`,
      { variables: { heir, purpose }, ...(who && { actor: who }) },
    );

  test("is stored sealed", async () => {
    await heirOf(0);
    const [stored] = await asProduct<{ text: string }>(
      `select heir::text as text from heir where claim_id = '${claim}' and number = 1`,
    );
    expect(stored!.text).toContain("Contoh Siti");
    expect(stored!.text).not.toContain("7890");
    expect(stored!.text).not.toContain(Buffer.from("7890").toString("hex"));
  });

  test("is shown whole for a purpose, and it is kept who, when and what for", async () => {
    const heir = await heirOf(0);
    const access = { at: "2026-11-21T12:00:00.000Z", subject: "funder", role: "FUNDER", purpose: WHY };
    expect((await reveal(heir, funder, ` ${WHY} `)).data).toEqual({
      revealBankAccount: {
        __typename: "BankAccountRevealed",
        bank: "Bank Contoh",
        holder: "Contoh Siti",
        number: "1234567890",
        access,
      },
    });
    const kept = await asProduct(
      "select subject, role, claim_id, heir_id, region, purpose from bank_account_access",
    );
    expect(kept).toEqual([
      {
        subject: "funder",
        role: "FUNDER",
        claim_id: claim,
        heir_id: heir,
        region: "99.01.02.2003",
        purpose: WHY,
      },
    ]);
    for (const change of ["update bank_account_access set purpose = 'x'", "delete from bank_account_access"])
      await expect(asProduct(change)).rejects.toThrow("append-only");
  });

  test("is not shown without a purpose, to elsewhere, or where none was given", async () => {
    const [heir, child] = [await heirOf(0), await heirOf(1)];
    const refused = async (...call: Parameters<typeof reveal>) =>
      ((await reveal(...call)).data as { revealBankAccount: object }).revealBankAccount;
    expect(await refused(heir, colleague, "  x ")).toMatchObject({ code: "NOTE_NEEDED", field: "purpose" });
    expect(await refused(heir, stranger)).toMatchObject({ code: "NOT_FOUND", field: "heir" });
    expect(await refused("x\u0000", officer)).toMatchObject({ code: "NOT_FOUND" });
    expect(await refused(child, officer)).toMatchObject({ code: "NO_BANK_ACCOUNT", field: "heir" });
    expect((await reveal(heir)).errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    expect((await reveal(heir, analyst)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect(await asProduct("select from bank_account_access")).toHaveLength(1);
  });
});
