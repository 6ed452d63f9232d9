import { NATION, regionCode } from "@payung/plugin-kit";
import { expect, test } from "vitest";
import { PUBLIC_ACTOR, actor } from "./actor.js";
import { readableRegions, requirePeopleOf, requirePeopleReader } from "./people-access.js";

const officer = actor("officer", "OFFICER", [regionCode("99.01"), regionCode("98")]);
const analyst = actor("analyst", "ANALYST", [NATION]);
const admin = actor("admin", "ADMIN", []);
const coded = (code: string, field?: string) =>
  expect.objectContaining({ extensions: expect.objectContaining(field ? { code, field } : { code }) });

test("who has no token is told so, who sees aggregates only is told that this is not allowed", () => {
  expect(() => requirePeopleReader(PUBLIC_ACTOR, "workers")).toThrow(coded("UNAUTHENTICATED"));
  expect(() => requirePeopleReader(analyst, "workers")).toThrow(coded("FORBIDDEN", "workers"));
  expect(() => requirePeopleReader(officer, "workers")).not.toThrow();
});

test("an officer reads the people of the own regions and all that lies in them, nowhere else", () => {
  expect(() => requirePeopleOf(officer, regionCode("99.01.02.2003"), "worker")).not.toThrow();
  expect(() => requirePeopleOf(officer, regionCode("99.02"), "worker")).toThrow(coded("FORBIDDEN", "worker"));
  expect(() => requirePeopleOf(officer, regionCode("99"), "worker")).toThrow(coded("FORBIDDEN", "worker"));
  expect(() => requirePeopleOf(admin, NATION, "worker")).not.toThrow();
});

test("a list shows the region asked for, or all regions that the actor may read", () => {
  expect(readableRegions(officer, undefined, "workers")).toEqual(["99.01", "98"]);
  expect(readableRegions(officer, regionCode("98.03"), "filter.region")).toEqual(["98.03"]);
  expect(readableRegions(admin, undefined, "workers")).toEqual([NATION]);
  expect(() => readableRegions(officer, regionCode("99"), "filter.region")).toThrow(
    coded("FORBIDDEN", "filter.region"),
  );
});
