import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDate } from "../local-date.js";
import type { LocalDate } from "../local-date.js";
import { BENEFIT_EVENTS } from "../vocabulary.js";
import { entitlement } from "./entitlement.js";
import type { CoverOnDay, EntitlementFacts } from "./finding.js";

const COVERED: CoverOnDay = {
  covered: true,
  coveredFrom: localDate("2023-01-10"),
  lastCoveredOn: localDate("2026-03-09"),
  nextCoveredFrom: null,
  monthsContributed: 39,
};
const UNCOVERED = {
  ...COVERED,
  covered: false,
  coveredFrom: null,
  lastCoveredOn: null,
  monthsContributed: 0,
};

type Asked = Partial<Omit<EntitlementFacts, "cover" | "date" | "today">> & {
  on?: string;
  today?: string;
  cover?: Partial<CoverOnDay>;
};

function found({ on = "2026-03-10", today = "2026-03-11", cover = {}, ...rest }: Asked = {}) {
  return entitlement({
    programme: "JKM",
    event: "DEATH",
    ...rest,
    date: localDate(on),
    today: localDate(today),
    cover: { ...COVERED, ...cover },
  });
}

const codes = (asked: Asked) => found(asked).map(({ code }) => code);
const english = (asked: Asked) =>
  found(asked)
    .flatMap(({ message, stillDue }) => [message, ...stillDue])
    .map(({ en }) => en)
    .join("\n");
const uncovered = (cover: Partial<CoverOnDay> = {}): Asked => ({ cover: { ...UNCOVERED, ...cover } });

describe("a family whose member was paid for", () => {
  it("finds nothing in its way", () => expect(found()).toEqual([]));

  it("of a member who died outside work after 3 years has the scholarships too", () => {
    expect(codes({ cover: { monthsContributed: 36 } })).toEqual([]);
  });
});

describe("a member who was not paid for on the day", () => {
  it("and never before or after was never covered", () => {
    const [finding, ...more] = found(uncovered());
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: "NEVER_COVERED", refuses: true, date: null });
    expect(finding?.message.en).toBe(
      "Death insurance (JKM) cannot pay: no contribution was paid for this member, before or after the death on 10 March 2026. Only months that were paid for are covered (PP 44/2015, Pasal 34 sebagaimana diubah dengan PP 82/2019).",
    );
  });

  it("but until the year before had cover that lapsed, and the last paid day is named", () => {
    const last = localDate("2025-02-28");
    const [finding] = found(uncovered({ lastCoveredOn: last, nextCoveredFrom: localDate("2026-04-01") }));
    expect(finding).toMatchObject({ code: "COVER_LAPSED", refuses: true, date: last });
    expect(finding?.message.id).toContain("hanya dibayar sampai 28 Februari 2025");
    expect(finding?.basis.verification).toBe("SECONDARY");
  });

  it("since a few weeks only is told to ask, and promised nothing", () => {
    const recent = uncovered({ lastCoveredOn: localDate("2025-12-10") });
    expect(found(recent)[0]).toMatchObject({ refuses: true, basis: { verification: "CONFLICTING" } });
    expect(english(recent)).toContain("sources differ, so nothing can be promised");
    expect(english(uncovered({ lastCoveredOn: localDate("2025-12-09") }))).not.toContain("promised");
  });

  it("but is since has an event before cover, and its first day is named", () => {
    const next = localDate("2026-03-11");
    const [finding] = found({ ...uncovered({ nextCoveredFrom: next }), programme: "JKK" });
    expect(finding).toMatchObject({ code: "EVENT_BEFORE_COVER", refuses: true, date: next });
    expect(finding?.message.en).toContain("cover began only on 11 March 2026");
    expect(finding?.basis).toMatchObject({ kind: "PERMENAKER", number: "5" });
  });

  it("and died elsewhere may have JKK if the death came from work, and JHT", () => {
    expect(english(uncovered())).toContain("claim JKK instead");
    expect(english(uncovered())).toContain("the whole balance belongs to the heirs");
  });

  it("and died at work may have JKM if that was paid", () => {
    expect(english({ ...uncovered(), programme: "JKK" })).toContain("claim JKM");
  });

  it("and was hurt is sent to BPJS Kesehatan for treatment", () => {
    const hurt = { ...uncovered(), programme: "JKK", event: "TEMPORARY_INCAPACITY" } as const;
    expect(english(hurt)).toContain("use BPJS Kesehatan");
    expect(english(hurt)).toContain("stays the member's own");
    expect(english({ ...hurt, event: "PERMANENT_TOTAL_DISABILITY" })).toContain("can be drawn");
  });

  it("is told of nothing that would only make the sum smaller", () => {
    expect(codes({ ...uncovered(), today: "2026-06-01", programme: "JKK" })).toEqual(["NEVER_COVERED"]);
  });
});

describe("the right to claim", () => {
  it("is there until the day before five years, and gone on that day", () => {
    expect(codes({ today: "2031-03-09" })).toEqual([]);
    expect(found({ today: "2031-03-10" })).toMatchObject([
      { code: "RIGHT_LAPSED", refuses: true, date: "2031-03-10", basis: { verification: "UNVERIFIED" } },
    ]);
  });

  it("of JKK is cited from Pasal 26, and counts from the diagnosis of a disease", () => {
    const late: Asked = { programme: "JKK", event: "PARTIAL_DISABILITY", today: "2031-04-01" };
    expect(found(late)).toMatchObject([{ code: "RIGHT_LAPSED", basis: { verification: "SECONDARY" } }]);
    expect(found(late)[0]?.basis.article).toContain("Pasal 26");
    expect(english(late)).toContain("the day of the diagnosis");
  });

  it("may be gone for a member who was not covered either", () => {
    expect(codes({ ...uncovered(), today: "2031-03-10" })).toEqual(["NEVER_COVERED", "RIGHT_LAPSED"]);
  });
});

describe("a death elsewhere", () => {
  it("after two months of contribution is worth Rp10,000,000, which is still to be claimed", () => {
    const [finding] = found({ cover: { monthsContributed: 2, coveredFrom: localDate("2026-02-01") } });
    expect(finding).toMatchObject({
      code: "FEWER_THAN_THREE_MONTHS",
      refuses: false,
      date: "2026-02-01",
      basis: { verification: "CONFLICTING" },
    });
    expect(finding?.message.en).toContain("fewer than 3: JKM pays Rp10,000,000, not Rp42,000,000");
    expect(finding?.stillDue[0]?.id).toContain("Rp10.000.000 tetap menjadi hak keluarga");
  });

  it.each([3, 35])("after %d months has no scholarship yet, and all else in full", (monthsContributed) => {
    const [finding] = found({ cover: { monthsContributed } });
    expect(finding).toMatchObject({ code: "NO_SCHOLARSHIP_YET", refuses: false });
    expect(finding?.message.en).toContain(
      `36 months of contribution, and until the death there were ${monthsContributed}`,
    );
    expect(finding?.stillDue[0]?.en).toContain("Rp42,000,000");
  });

  it("before PP 82/2019 is not measured by its months", () => {
    expect(codes({ on: "2019-12-01", today: "2019-12-05", cover: { monthsContributed: 1 } })).toEqual([]);
    expect(codes({ on: "2019-12-02", today: "2019-12-05", cover: { monthsContributed: 1 } })).toEqual([
      "FEWER_THAN_THREE_MONTHS",
    ]);
  });
});

describe("a work accident", () => {
  const accident: Asked = {
    programme: "JKK",
    event: "TEMPORARY_INCAPACITY",
    cover: { monthsContributed: 1 },
  };

  it("asks for no month of contribution", () => expect(codes({ ...accident, event: "DEATH" })).toEqual([]));

  it("is reported in time on the second day, and late on the third", () => {
    expect(codes({ ...accident, today: "2026-03-12" })).toEqual([]);
    expect(found({ ...accident, today: "2026-03-13" })).toMatchObject([
      { code: "REPORTED_LATE", refuses: false, date: "2026-03-12" },
    ]);
  });

  it("that is reported late is claimed nonetheless", () => {
    expect(english({ ...accident, today: "2026-03-13" })).toContain(
      "Claim nonetheless: the right lapses only on 10 March 2031",
    );
  });
});

it("every finding refuses only for lack of cover or time, and always says what is left to do", () => {
  const day = fc
    .integer({ min: 0, max: 3_000 })
    .map((days) => new Date(Date.UTC(2019, 0, 1 + days)).toISOString().slice(0, 10) as LocalDate);
  const maybe = fc.option(day);
  const cover = fc.record({
    covered: fc.boolean(),
    coveredFrom: maybe,
    lastCoveredOn: maybe,
    nextCoveredFrom: maybe,
    monthsContributed: fc.nat({ max: 60 }),
  });
  const facts = fc.record({
    programme: fc.constantFrom("JKK", "JKM"),
    event: fc.constantFrom(...BENEFIT_EVENTS),
    date: day,
    today: day,
    cover,
  });
  fc.assert(
    fc.property(facts, (asked) => {
      const findings = entitlement(asked);
      expect(findings.some(({ refuses }) => refuses) || asked.cover.covered).toBe(true);
      for (const { message, stillDue } of findings) {
        expect(stillDue.length).toBeGreaterThan(0);
        expect(
          [message, ...stillDue].every(({ id, en }) => id.length > 20 && en.length > 20 && id !== en),
        ).toBe(true);
      }
    }),
  );
});
