import { localDate, month } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { describe, expect, test } from "vitest";
import type { Admitted } from "./candidate.js";
import type { KnownCover, KnownPerson } from "./known-people.js";
import { monthsMask, programmeMasks } from "./months-mask.js";
import { commonAncestor, place } from "./place.js";

const ids = { province: "99", workerId: "99-W", enrolmentId: "99-E" };
const admitted: Admitted = {
  row: 1,
  nik: "9901020101800001",
  name: "Contoh",
  birthDate: localDate("1980-01-01"),
  sex: "MALE",
  category: "PEKERJA_RENTAN",
  village: regionCode("99.01.02.2003"),
  fromMonth: month("2027-03"),
  untilMonth: month("2027-05"),
  months: 3,
  payer: "APBD_PROVINCE",
  programmes: ["JKK", "JKM"],
  termsFrom: localDate("2025-01-01"),
};
const cover: KnownCover = {
  scheme: "theirs",
  payer: "CSR",
  programmes: ["JKK"],
  fromMonth: month("2027-05"),
  untilMonth: month("2027-06"),
};
const known = (given: Partial<KnownPerson> = {}, covers: readonly KnownCover[] = []): KnownPerson => ({
  province: "12",
  workerId: "12-W",
  domicile: regionCode("99.01.02.2003"),
  here: true,
  name: "Contoh",
  birthDate: localDate("1980-01-01"),
  sex: "MALE",
  category: "PEKERJA_RENTAN",
  occupation: null,
  ...covers
    .map(({ fromMonth, untilMonth, programmes }) =>
      programmeMasks(programmes, monthsMask(fromMonth, untilMonth)),
    )
    .reduce((a, b) => ({ jkk: a.jkk | b.jkk, jkm: a.jkm | b.jkm, jht: a.jht | b.jht }), {
      jkk: 0,
      jkm: 0,
      jht: 0,
    }),
  ...given,
});

describe("what is to be done with somebody", () => {
  test("whom nobody knows: a new person of the village's province", () => {
    expect(place("ours", admitted, ids, undefined, [])).toMatchObject({
      do: "enrol",
      placed: { fresh: true, province: "99", workerId: "99-W" },
    });
  });

  test("who is known and free in these months: one more enrolment, beside the person's own rows", () => {
    const later = { ...cover, fromMonth: month("2027-06") };
    expect(place("ours", admitted, ids, known({}, [later]), [later])).toMatchObject({
      do: "enrol",
      placed: { fresh: false, province: "12", workerId: "12-W", enrolmentId: "12-E" },
      changes: undefined,
    });
  });

  test("whom the same scheme covers: nothing, but the facts that differ", () => {
    const ours = { ...cover, scheme: "ours", untilMonth: month("2027-12"), fromMonth: month("2027-01") };
    expect(place("ours", admitted, ids, known({ name: "Lain" }, [ours]), [ours])).toMatchObject({
      do: "keep",
      changes: ["name"],
      problems: [],
    });
  });

  test("whom the same scheme covers for fewer months: a word, no second enrolment", () => {
    const ours = { ...cover, scheme: "ours", fromMonth: month("2027-01"), untilMonth: month("2027-04") };
    expect(place("ours", admitted, ids, known({}, [ours]), [ours])).toMatchObject({
      do: "keep",
      problems: [{ severity: "WARNING", code: "ENROLLED_FOR_FEWER_MONTHS" }],
    });
  });

  test("whom another scheme covers in one of the months: a conflict that names the money and the months only", () => {
    const found = place("ours", admitted, ids, known({}, [cover]), [cover]);
    expect(found).toMatchObject({ do: "conflict", conflict: { taken: [{ payer: "CSR" }] } });
    expect(JSON.stringify(found.do === "conflict" && found.conflict.problem)).not.toContain("theirs");
  });

  test("who lives outside the actor's regions: a conflict for who acts around both", () => {
    const elsewhere = known({ here: false, domicile: regionCode("99.02.01.2001"), name: null });
    expect(place("ours", admitted, ids, elsewhere, [])).toMatchObject({
      do: "conflict",
      conflict: { problem: { code: "LIVES_ELSEWHERE" }, ancestor: "99" },
    });
  });
});

test.each([
  ["99.01.02.2003", "99.01.02.2004", "99.01.02"],
  ["99.01.02.2003", "99.02.01.2001", "99"],
  ["99.01.02.2003", "98.01.01.2001", "ID"],
  ["99.01.02.2003", "99.01.02.2003", "99.01.02.2003"],
])("around %s and %s is %s", (a, b, around) => {
  expect(commonAncestor(regionCode(a), regionCode(b))).toBe(around);
});
