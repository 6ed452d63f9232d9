import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { regionCode } from "@payung/plugin-kit";
import { GraphQLError } from "graphql";
import { SignJWT, generateKeyPair } from "jose";
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

test.each([
  ["answers with a fault", 503, "down"],
  ["answers with no keys", 200, "{}"],
  ["answers with no JSON", 200, "<html>"],
])("an issuer that %s makes no token bad: the fault is thrown as it is", async (_, status, body) => {
  const issuer = createServer((_request, response) => response.writeHead(status).end(body));
  await new Promise<void>((resolve) => {
    issuer.listen(0, "127.0.0.1", resolve);
  });
  const { port } = issuer.address() as AddressInfo;
  const verifyThere = createTokenVerifier({ jwksUrl: `http://127.0.0.1:${port}/` });
  const { privateKey } = await generateKeyPair("RS256");
  const token = await new SignJWT({}).setProtectedHeader({ alg: "RS256", kid: "a" }).sign(privateKey);
  const thrown = await verifyThere(`Bearer ${token}`).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Error);
  expect(thrown).not.toBeInstanceOf(GraphQLError);
  issuer.close();
});

test("a token's regions open no people to a role that reads none", async () => {
  const analyst = await verify(`Bearer ${await issueToken(KEY, "ANALYST", [regionCode("99")])}`);
  expect(mayReadPeopleOf(analyst, regionCode("99.01"))).toBe(false);
});
