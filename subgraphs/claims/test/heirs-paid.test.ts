import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { claimsGraph, secondVerifier } from "./claims-graph.js";
import type { ClaimsGraph, Who } from "./claims-graph.js";
import { deathClaims } from "./death-claim.js";
import type { Told } from "./death-claim.js";

let graph: ClaimsGraph;
let claims: ReturnType<typeof deathClaims>;
beforeAll(async () => {
  const people = Array.from({ length: 20 }, (_, n) => [`person ${n}`, {}] as const);
  graph = await claimsGraph({ members: Object.fromEntries(people) });
  claims = deathClaims(graph);
});
afterAll(() => graph.database.close());

let used = 0;
const filed = async () => claims.file(`person ${used++}`);
const family = (...shares: (number | null)[]) =>
  shares.map((share, index) => ({
    name: `Contoh ${index}`,
    relation: index === 0 ? "SPOUSE" : "CHILD",
    ...(share !== null && { share }),
  }));

const submit = (id: string) => claims.submit(id);
const approve = (id: string, who?: Who) => claims.approve(id, who);
const pay = (id: string, reference: string, lines?: readonly object[]) => claims.pay(id, reference, lines);

/** Approved with these heirs: Rp43,000,000 in four benefits. */
async function approved(...shares: (number | null)[]): Promise<Told> {
  const { id } = await filed();
  await claims.setHeirs(id, family(...shares));
  await submit(id);
  return approve(id);
}

describe("a death", () => {
  test("is not submitted without heirs", async () => {
    const { id } = await filed();
    expect(await submit(id)).toMatchObject({ code: "HEIRS_NEEDED", field: "claim" });
    await claims.setHeirs(id, family(null));
    expect(await submit(id)).toMatchObject({ status: "VERIFICATION" });
    expect(await claims.setHeirs(id, family(null, null))).toMatchObject({ code: "STEP_NOT_NOW" });
  });

  test("that is worth more after a correction is shared equally again where it was before", async () => {
    const { id } = await filed();
    await claims.setHeirs(id, family(null, null));
    const told = await claims.revise(id, { cause: "WORK_ACCIDENT" });
    expect(told.due).toBe(71_000_000);
    expect(told.heirs.map(({ share }) => share)).toEqual([35_500_000, 35_500_000]);
    expect(await submit(id)).toMatchObject({ status: "VERIFICATION" });
  });

  test("keeps the shares that the family named, and waits until they add up again", async () => {
    const { id } = await filed();
    await claims.setHeirs(id, family(40_000_000, 3_000_000));
    const told = await claims.revise(id, { cause: "WORK_ACCIDENT" });
    expect(told.heirs.map(({ share }) => share)).toEqual([40_000_000, 3_000_000]);
    expect(await submit(id)).toMatchObject({
      code: "HEIR_SHARES_DIFFER",
      message: expect.stringContaining("Rp28,000,000 is missing"),
    });
    await claims.setHeirs(id, family(68_000_000, 3_000_000));
    expect(await submit(id)).toMatchObject({ status: "VERIFICATION" });
  });

  test("that turns out to be none has no heirs", async () => {
    const { id } = await filed();
    await claims.setHeirs(id, family(null));
    const injury = { cause: "WORK_ACCIDENT", event: "TEMPORARY_INCAPACITY", incapacityMonths: 1 };
    expect((await claims.revise(id, injury)).heirs).toEqual([]);
    expect(await submit(id)).toMatchObject({ status: "VERIFICATION" });
  });
});

describe("the heirs of an approved claim", () => {
  test("are paid all that is left of their shares where no line is named", async () => {
    const { id, heirs } = await approved(40_000_000, 3_000_000);
    const [widow, child] = heirs.map((heir) => heir.id) as [string, string];
    const first = await pay(id, "R1", [
      { code: "BIAYA_PEMAKAMAN", amount: 2_000_000, heir: child },
      { code: "SANTUNAN_KEMATIAN", amount: 5_000_000, heir: widow },
    ]);
    expect(first).toMatchObject({ status: "PARTLY_PAID", heirs: [{ paid: 5_000_000 }, { paid: 2_000_000 }] });
    const result = await pay(id, "R2");
    expect(result).toMatchObject({
      status: "PAID",
      paid: 43_000_000,
      heirs: [{ paid: 40_000_000 }, { paid: 3_000_000 }],
    });
    expect(result.payments.every(({ heirId }) => [widow, child].includes(heirId))).toBe(true);
    expect(await pay(id, "R3")).toMatchObject({ code: "STEP_NOT_NOW" });
  });

  test("are paid in as many statements however many they are", async () => {
    const counts = [];
    for (const many of [1, 30]) {
      const { id } = await approved(...Array<null>(many).fill(null));
      const { result, count } = await graph.database.countStatements(() => pay(id, "R1"));
      expect(result.heirs).toHaveLength(many);
      counts.push(count);
    }
    expect(counts[0]).toBe(counts[1]);
  });

  test("are named in each line, of this claim, and get no more than the share", async () => {
    const { id, heirs } = await approved(40_000_000, 3_000_000);
    const other = (await approved(null)).heirs[0]!.id;
    const line = (amount: number, heir?: string) => ({ code: "SANTUNAN_KEMATIAN", amount, heir });
    const child = heirs[1]!.id;
    expect(await pay(id, "R1", [line(1)])).toMatchObject({ code: "HEIR_NEEDED", field: "lines[0].heir" });
    expect(await pay(id, "R1", [line(1, other)])).toMatchObject({
      code: "HEIR_NOT_OF_CLAIM",
      field: "lines[0].heir",
    });
    expect(await pay(id, "R1", [line(2_000_000, child), line(1_000_001, child)])).toMatchObject({
      code: "PAYS_HEIR_TOO_MUCH",
      field: "lines[1].amount",
      message: "Of this heir's share only Rp1,000,000 is left.",
    });
    expect(await pay(id, "R1", [line(2_000_000, child)])).toMatchObject({ status: "PARTLY_PAID" });
    expect(await pay(id, "R2", [line(1_000_001, child)])).toMatchObject({ code: "PAYS_HEIR_TOO_MUCH" });
  });

  test("have lines of the same benefit as one payment, whoever else is paid of it", async () => {
    const { id, heirs } = await approved(40_000_000, 3_000_000);
    const line = (amount: number, index: number) => ({
      code: "SANTUNAN_KEMATIAN",
      amount,
      heir: heirs[index]!.id,
    });
    const told = await pay(id, "R1", [line(1_000_000, 0), line(500_000, 1), line(2_000_000, 0)]);
    expect(told).toMatchObject({ status: "PARTLY_PAID", paid: 3_500_000 });
    expect(told.payments).toHaveLength(2);
    expect(told.heirs.map(({ paid }) => paid)).toEqual([3_000_000, 500_000]);
  });

  test("are found by a number that a character 0 was added to, as the claim is", async () => {
    const { id } = await filed();
    expect(await claims.setHeirs(`${id}\0`, family(null))).toMatchObject({ id, __typename: "Claim" });
    await submit(id);
    await approve(id);
    expect(await pay(`${id}\0`, "R1")).toMatchObject({ id, status: "PAID" });
  });

  test("are kept after an appeal with at least what they were paid", async () => {
    const { id } = await approved(40_000_000, 3_000_000);
    await pay(id, "R1");
    const note = { note: ["String!", "keluarga keberatan"] as const };
    await claims.step("appealClaim", id, note);
    await claims.step("reopenClaim", id, note, { who: secondVerifier });
    await claims.step("returnClaim", id, note, { who: secondVerifier });
    await claims.revise(id, { cause: "WORK_ACCIDENT" });
    const gone = family(68_000_000, 3_000_000).map((heir) => ({ ...heir, name: `Lain ${heir.name}` }));
    for (const heirs of [gone, family(39_000_000, 32_000_000)])
      expect(await claims.setHeirs(id, heirs)).toMatchObject({ code: "HEIR_WAS_PAID", field: "heirs" });
    const told = await claims.setHeirs(id, family(66_000_000, 5_000_000));
    expect(told).toMatchObject({ heirs: [{ paid: 40_000_000 }, { paid: 3_000_000 }] });
  });
});

describe("a worker who was paid and died of it", () => {
  const accident = { cause: "WORK_ACCIDENT", incapacityMonths: 2 };
  const injury = { ...accident, event: "TEMPORARY_INCAPACITY" };
  const death = { ...accident, event: "DEATH", diedOn: "2026-11-20" };
  const note = { note: ["String!", "pekerja meninggal kemudian"] as const };

  /** Rp2,000,000 went to the worker; an appeal made it a death of Rp73,000,000. */
  async function diedLater(): Promise<Told> {
    const { id } = await claims.file(`person ${used++}`, injury);
    await submit(id);
    await approve(id);
    expect(await pay(id, "R1")).toMatchObject({ status: "PAID", paid: 2_000_000 });
    await claims.step("appealClaim", id, note);
    await claims.step("reopenClaim", id, note, { who: secondVerifier });
    await claims.step("returnClaim", id, note, { who: secondVerifier });
    return claims.revise(id, death);
  }

  test("leaves the heirs the rest, to the last rupiah", async () => {
    const { id, due } = await diedLater();
    expect(due).toBe(73_000_000);
    const told = await claims.setHeirs(id, family(null, null));
    expect(told.heirs.map(({ share }) => share)).toEqual([35_500_000, 35_500_000]);
    expect(await submit(id)).toMatchObject({ status: "VERIFICATION" });
    expect(await approve(id, secondVerifier)).toMatchObject({ status: "PARTLY_PAID", paid: 2_000_000 });
    expect(await pay(id, "R2")).toMatchObject({
      status: "PAID",
      paid: 73_000_000,
      heirs: [{ paid: 35_500_000 }, { paid: 35_500_000 }],
    });
  });

  test("is no part of shares that a family names", async () => {
    const { id } = await diedLater();
    const { errors } = await claims.asked(
      "setHeirs",
      { claim: ["ID!", id], heirs: ["[HeirInput!]!", family(70_000_000, 3_000_000)] },
      {},
    );
    expect(errors).toMatchObject([{ extensions: { code: "INVALID_RULE_INPUT", field: "heirs" } }]);
    expect(await claims.setHeirs(id, family(70_000_000, 1_000_000))).toMatchObject({ __typename: "Claim" });
  });

  test("is no part of what a correction shares equally again", async () => {
    const { id } = await diedLater();
    await claims.setHeirs(id, family(null, null));
    const told = await claims.revise(id, { ...death, incapacityMonths: 4 });
    expect(told.due).toBe(75_000_000);
    expect(told.heirs.map(({ share }) => share)).toEqual([36_500_000, 36_500_000]);
    expect(await submit(id)).toMatchObject({ status: "VERIFICATION" });
  });
});
