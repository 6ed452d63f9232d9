import { regionCode } from "@payung/plugin-kit";
import { SignJWT } from "jose";
import { expect, test } from "vitest";
import { createTokenVerifier, issueToken } from "./access-token.js";
import { mayReadPeopleOf } from "./actor.js";

const KEY = new TextEncoder().encode("a key of thirty-two bytes at least");
const verify = createTokenVerifier({ key: KEY });
const refused = { extensions: { code: "UNAUTHENTICATED" } };

test("somebody without a token is the public", async () => {
  expect(await verify(undefined)).toMatchObject({ role: "PUBLIC", regions: [] });
});

test("an officer's token says where the officer may read people", async () => {
  const officer = await verify(`Bearer ${await issueToken(KEY, "OFFICER", [regionCode("99.01")])}`);
  expect(mayReadPeopleOf(officer, regionCode("99.01.02.2003"))).toBe(true);
  expect(mayReadPeopleOf(officer, regionCode("99.02"))).toBe(false);
  expect(mayReadPeopleOf(officer, regionCode("99"))).toBe(false);
});

test("an analyst reads no people, an admin everybody", async () => {
  const [analyst, admin] = await Promise.all(
    (["ANALYST", "ADMIN"] as const).map(async (role) => verify(`Bearer ${await issueToken(KEY, role, [])}`)),
  );
  expect(mayReadPeopleOf(analyst!, regionCode("99"))).toBe(false);
  expect(mayReadPeopleOf(admin!, regionCode("99"))).toBe(true);
});

test("a token of another key, without a subject, for another audience or expired is refused", async () => {
  const other = new TextEncoder().encode("another key of thirty-two bytes!!!");
  const claims = () => new SignJWT({ role: "officer" }).setProtectedHeader({ alg: "HS256" });
  const tokens = await Promise.all([
    issueToken(other, "ADMIN", []),
    claims().setAudience("payung").setExpirationTime("1h").sign(KEY),
    claims().setSubject("x").setAudience("elsewhere").setExpirationTime("1h").sign(KEY),
    claims().setSubject("x").setAudience("payung").setExpirationTime(0).sign(KEY),
  ]);
  for (const token of tokens) await expect(verify(`Bearer ${token}`)).rejects.toMatchObject(refused);
});

test("nobody becomes the system by a token", async () => {
  const token = await new SignJWT({ role: "system" })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject("x")
    .setAudience("payung")
    .setExpirationTime("1h")
    .sign(KEY);
  await expect(verify(`Bearer ${token}`)).rejects.toMatchObject(refused);
});

test.each(["Basic YWJj", "Bearer ", "Bearer not.a.token", ""])("the header %j is refused", async (header) => {
  await expect(verify(header)).rejects.toMatchObject(refused);
});
