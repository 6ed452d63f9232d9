import { afterAll, beforeAll, expect, test } from "vitest";
import { claimsGraph } from "./claims-graph.js";
import type { ClaimsGraph } from "./claims-graph.js";

let graph: ClaimsGraph;
beforeAll(async () => {
  graph = await claimsGraph();
});
afterAll(() => graph.database.close());

const death = {
  programme: "JKM",
  event: "DEATH",
  date: "2026-11-21",
  monthlyIncome: 1_000_000,
  monthsContributed: 24,
};
const child = { birthDate: "2022-01-15", level: "TK_SD", yearInLevel: 1 };

const due = (change: object = {}, locale: "id" | "en" = "en") =>
  graph.ask(
    `query ($input: BenefitsInput!) {
      benefitsDue(input: $input) {
        total scholarshipTotal notes
        benefits { code amount claimed trace basis { kind number year article verification } }
        scholarships { child level year amount trace basis { number } }
      }
    }`,
    { variables: { input: { ...death, ...change } }, locale },
  );

test("a death elsewhere after 24 months is worth Rp42,000,000, each part with its law and trace", async () => {
  const { data, errors } = await due();
  expect(errors).toEqual([]);
  expect(data).toMatchObject({
    benefitsDue: {
      total: 42_000_000,
      scholarshipTotal: 0,
      scholarships: [],
      benefits: [
        {
          code: "SANTUNAN_KEMATIAN",
          amount: 20_000_000,
          claimed: null,
          basis: { kind: "PP" },
          trace: expect.stringContaining("Rp20,000,000"),
        },
        { code: "SANTUNAN_BERKALA", amount: 12_000_000, trace: expect.stringContaining("24 x Rp500,000") },
        { code: "BIAYA_PEMAKAMAN", amount: 10_000_000 },
      ],
    },
  });
});

test.each([
  ["elsewhere after 2 months is worth the Rp10,000,000 alone", { monthsContributed: 2 }, 10_000_000],
  ["at work at the base of Rp1,000,000 is worth Rp70,000,000", { programme: "JKK" }, 70_000_000],
])("a death %s", async (_, change, total) => {
  expect((await due(change)).data).toMatchObject({ benefitsDue: { total } });
});

test("what was spent is paid back up to its ceiling, and what was asked for stands beside it", async () => {
  const costs = [
    { kind: "TRANSPORT_SEA", amount: 1_500_000 },
    { kind: "MEDICAL_CARE", amount: 30_000_000 },
    { kind: "TRANSPORT_SEA", amount: 1_500_000 },
    { kind: "PROSTHESIS", amount: 15_000_000, referencePrice: 10_000_000 },
  ];
  expect(
    (await due({ programme: "JKK", event: "MEDICAL_CARE", monthlyIncome: 1_099_500, costs })).data,
  ).toMatchObject({
    benefitsDue: {
      total: 46_000_000,
      benefits: [
        { code: "BIAYA_PENGOBATAN", amount: 30_000_000, claimed: 30_000_000 },
        {
          code: "BIAYA_PENGANGKUTAN",
          amount: 2_000_000,
          claimed: 3_000_000,
          trace: expect.stringContaining("Rp3,000,000 claimed in 2 costs, at most Rp2,000,000"),
        },
        { code: "PROTESE", amount: 14_000_000, claimed: 15_000_000 },
      ],
    },
  });
});

test("scholarships of two children are at most Rp174,000,000, a schedule that stays out of the total", async () => {
  const { data } = await due({
    monthsContributed: 36,
    children: [child, { ...child, birthDate: "2023-02-15" }],
  });
  const { total, scholarshipTotal, scholarships } = (
    data as { benefitsDue: { total: number; scholarshipTotal: number; scholarships: { amount: number }[] } }
  ).benefitsDue;
  expect([total, scholarshipTotal]).toEqual([42_000_000, 174_000_000]);
  expect(scholarships).toHaveLength(38);
  expect(scholarships[0]).toMatchObject({ child: 1, level: "TK_SD", year: 2026, amount: 1_500_000 });
  expect(scholarships.reduce((sum, { amount }) => sum + amount, 0)).toBe(174_000_000);
});

test("traces and notes are in the reader's language", async () => {
  expect((await due({}, "id")).data).toMatchObject({
    benefitsDue: {
      benefits: [{ trace: expect.stringContaining("Rp20.000.000") }, {}, {}],
      notes: expect.arrayContaining([expect.stringContaining("gugur setelah 5 tahun")]),
    },
  });
  expect((await due()).data).toMatchObject({
    benefitsDue: { notes: expect.arrayContaining([expect.stringContaining("lapses after 5 years")]) },
  });
});

test.each([
  ["JKM for an injury", { event: "PERMANENT_TOTAL_DISABILITY" }, "INVALID_RULE_INPUT", "input.event"],
  ["the savings of JHT", { programme: "JHT" }, "NOT_SETTLED", "input.programme"],
  ["negative months", { monthsContributed: -1 }, "INVALID_RULE_INPUT", "input.monthsContributed"],
  [
    "a disability without its percentage",
    { programme: "JKK", event: "PARTIAL_DISABILITY" },
    "INVALID_RULE_INPUT",
    "input.disabilityPercent",
  ],
  [
    "an income between two bands",
    { programme: "JKK", monthlyIncome: 1_099_500 },
    "NOT_SETTLED",
    "input.monthlyIncome",
  ],
  [
    "glasses under JKM",
    { costs: [{ kind: "GLASSES", amount: 1 }] },
    "INVALID_RULE_INPUT",
    "input.costs[0].kind",
  ],
  [
    "a prosthesis without its reference price",
    { programme: "JKK", costs: [{ kind: "PROSTHESIS", amount: 1 }] },
    "INVALID_RULE_INPUT",
    "input.costs[0].referencePrice",
  ],
  [
    "costs before PP 82/2019",
    { programme: "JKK", date: "2019-12-01", costs: [{ kind: "GLASSES", amount: 1 }] },
    "NOT_SETTLED",
    "input.costs",
  ],
  ["a day before the law", { date: "2015-06-30" }, "NO_RULE_IN_FORCE", "input.date"],
  [
    "a ninth year of a school of eight",
    { monthsContributed: 36, children: [{ ...child, yearInLevel: 9 }] },
    "INVALID_RULE_INPUT",
    "input.children[0].yearInLevel",
  ],
])("refuses %s, naming the field in both languages", async (_, change, code, field) => {
  const { data, errors } = await due(change);
  expect(data).toBeNull();
  expect(errors).toMatchObject([
    {
      path: ["benefitsDue"],
      extensions: { code, field, messages: { id: expect.any(String), en: expect.any(String) } },
    },
  ]);
});

test.each([
  ["monthlyIncome", 0.5, "INVALID_RUPIAH"],
  ["monthlyIncome", -1, "INVALID_RUPIAH"],
  ["date", "2026-02-30", "INVALID_LOCAL_DATE"],
])("refuses a %s of %s before any rule runs", async (field, value, code) => {
  const { errors } = await due({ [field]: value });
  expect(errors).toMatchObject([{ extensions: { code } }]);
  expect(errors[0]!.message).toContain(`input.${field}`);
});
