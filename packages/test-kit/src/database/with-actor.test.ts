import {
  ACTOR_FUNCTIONS,
  APPEND_ONLY_FUNCTION,
  IDEMPOTENCY_TABLE,
  PUBLIC_ACTOR,
  Refused,
  actor,
  actsIn,
  appendOnly,
  idempotent,
  withActor,
} from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import { regionCode } from "@payung/plugin-kit";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "./test-database.js";
import type { TestDatabase } from "./test-database.js";

class CreateNotes1795000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...ACTOR_FUNCTIONS,
      APPEND_ONLY_FUNCTION,
      ...IDEMPOTENCY_TABLE,
      `create table note (region text not null, text text not null)`,
      `alter table note enable row level security`,
      `create policy note_here on note using (acts_in(region))`,
      `create table memo (region text not null)`,
      `alter table memo enable row level security`,
      `create policy memo_here on memo using (${actsIn("region")})`,
      `create table diary (line text not null)`,
      appendOnly("diary"),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {}
}

const officer = actor("officer", "OFFICER", [regionCode("99.01")]);
const neighbour = actor("neighbour", "OFFICER", [regionCode("99.02")]);
const nation = actor("nation", "VERIFIER", [regionCode("ID")]);
const analyst = actor("analyst", "ANALYST", [regionCode("99.01")]);
const product = actor("system:notes", "SYSTEM", []);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ name: "notes", entities: [], migrations: [CreateNotes1795000000009] });
  await write(officer, "99.01.02.2003");
});
afterAll(() => database.close());

const write = (who: Actor, region: string) =>
  withActor(database.source, who, async (manager) => {
    await manager.query("insert into memo (region) values ($1)", [region]);
    await manager.query("insert into note (region, text) values ($1, 'x')", [region]);
  });
const seenBy = (who: Actor): Promise<unknown[]> =>
  withActor(database.source, who, async (manager) => {
    const rows: unknown[] = await manager.query("select region from note");
    // The two ways to say who acts where agree.
    expect(await manager.query("select region from memo")).toEqual(rows);
    return rows;
  });

describe("rows of a region", () => {
  test("are seen by who acts there: its officer, who acts for the nation, the product", async () => {
    for (const who of [officer, nation, product, actor("a", "ADMIN", [])])
      expect(await seenBy(who)).toHaveLength(1);
  });

  test("are not seen by the neighbour, an analyst, the public, or a connection on which nobody acts", async () => {
    for (const who of [neighbour, analyst, PUBLIC_ACTOR]) expect(await seenBy(who)).toEqual([]);
    expect(await database.source.query("select region from note")).toEqual([]);
    expect(await database.source.query("select region from memo")).toEqual([]);
  });

  test("are not written for a region elsewhere, nor by nobody", async () => {
    await expect(write(neighbour, "99.01.02.2003")).rejects.toThrow("row-level security");
    await expect(database.source.query("insert into note values ('99.01', 'x')")).rejects.toThrow(
      "row-level security",
    );
  });

  test("of 99.010 are no rows of 99.01", async () => {
    await write(product, "99.010");
    expect(await seenBy(officer)).toHaveLength(1);
  });
});

test("what is append-only is neither changed, removed nor emptied, by the owner neither", async () => {
  await database.source.query("insert into diary values ('one')");
  for (const statement of ["update diary set line = 'two'", "delete from diary"])
    await expect(database.source.query(statement)).rejects.toThrow("append-only");
});

describe("a mutation with a key", () => {
  const KEY = "0b9f3c56-7d5c-4f6e-9a55-3f3f4d3f0001";
  let runs = 0;
  const call = (who: Actor, input: object, key = KEY) =>
    withActor(database.source, who, (manager) =>
      idempotent(manager, { actor: who, mutation: "note", key, input }, async () => ({ run: ++runs })),
    );

  test("runs once and answers the same again, also when the fields come in another order", async () => {
    const first = await call(officer, { a: 1, b: { c: 2 } });
    expect(await call(officer, { b: { c: 2 }, a: 1 })).toEqual(first);
    expect(runs).toBe(1);
  });

  test("is refused with another input", async () => {
    await expect(call(officer, { a: 2 })).rejects.toThrow(Refused);
  });

  test("is another's own: two actors may take one key", async () => {
    expect(await call(neighbour, { a: 2 })).toEqual({ run: 2 });
  });

  test("asked twice at once runs once", async () => {
    const key = KEY.replace("0001", "0002");
    const answers = await Promise.all([1, 2, 3, 4].map(() => call(officer, { a: 1 }, key)));
    expect(new Set(answers.map((answer) => answer.run)).size).toBe(1);
  });

  test("that fails leaves no key behind", async () => {
    const key = KEY.replace("0001", "0003");
    const fail = withActor(database.source, officer, (manager) =>
      idempotent(manager, { actor: officer, mutation: "note", key, input: {} }, () =>
        Promise.reject(new Error("no")),
      ),
    );
    await expect(fail).rejects.toThrow("no");
    expect(await call(officer, { another: true }, key)).toHaveProperty("run");
  });
});
