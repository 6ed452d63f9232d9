import { regionCode } from "@payung/plugin-kit";
import { expect, test } from "vitest";
import { SAMPLE_SIZE, samplePeople } from "./sample.js";
import type { SampleScheme } from "./sample.js";

const scheme: SampleScheme = {
  code: "harbour-fishers",
  region: regionCode("99"),
  categories: ["PEKERJA_RENTAN", "NON_ASN"],
  programmes: ["JKK", "JKM"],
  payer: "APBD_PROVINCE",
  villages: [regionCode("99.01.02.2003"), regionCode("99.01.02.2004")],
};

test("the same scheme makes the same people again, so that subgraphs agree on who they are", () => {
  expect(samplePeople(scheme)).toEqual(samplePeople({ ...scheme, payer: "CSR" }));
});

test("another scheme makes other people", () => {
  const ids = new Set(
    [...samplePeople(scheme), ...samplePeople({ ...scheme, code: "hill-farmers" })].map((p) => p.id),
  );
  expect(ids.size).toBe(2 * SAMPLE_SIZE);
});

test("a sample person says that it is an example, has an id of its province, and is of working age", () => {
  for (const person of samplePeople(scheme)) {
    expect(person.name).toMatch(/^Contoh \w+ \w+$/);
    expect(person.id).toMatch(/^99-0{10}[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(person.birthDate >= "1966-01-01" && person.birthDate <= "2003-12-31").toBe(true);
    expect(scheme.villages).toContain(person.village);
  }
});

test("three of the forty died and three were injured, so that claims have something to tell", () => {
  const fates = samplePeople(scheme).map(({ fate }) => fate);
  expect(fates.filter((fate) => fate === "DIED")).toHaveLength(3);
  expect(fates.filter((fate) => fate === "INJURED")).toHaveLength(3);
});
