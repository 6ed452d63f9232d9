import { BENEFIT_CODES, BENEFIT_EVENTS, COST_KINDS, SCHOOL_LEVELS, benefitsDue } from "@payung/jamsostek";
import type { BenefitsDue, BenefitsInput, LegalBasis } from "@payung/jamsostek";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MODES, openGraph } from "./harness/open-graph.js";
import type { Graph } from "./harness/open-graph.js";
import { WORKED_CASES } from "./worked-benefits/all-cases.js";
import { PP } from "./worked-benefits/worked-case.js";
import type { Due, WorkedInput } from "./worked-benefits/worked-case.js";

const QUERY = `query WorkedBenefits($input: BenefitsInput!) {
  benefitsDue(input: $input) {
    total scholarshipTotal notes
    benefits { code amount claimed trace basis { kind number year article verification } }
    scholarships { child amount basis { kind number year article verification } }
  }
}`;

/** The answer as both the rule and the graph give it, the notes and traces in English. */
interface Answer extends Pick<BenefitsDue, "total" | "scholarshipTotal"> {
  readonly notes: readonly string[];
  readonly benefits: readonly {
    code: string;
    amount: number;
    claimed?: number | null;
    trace: string;
    basis: LegalBasis;
  }[];
  readonly scholarships: readonly { child: number; amount: number; basis: LegalBasis }[];
}

const cases = Object.entries(WORKED_CASES).flatMap(([theme, worked]) =>
  worked.map((each) => ({ ...each, theme })),
);
const granted = cases.flatMap(({ expected, ...each }) =>
  "benefits" in expected ? [{ ...each, expected }] : [],
);
const refused = cases.flatMap(({ expected, ...each }) => ("code" in expected ? [{ ...each, expected }] : []));

const lawOf = ({ kind, number, year, article, verification }: LegalBasis) =>
  `${kind} ${number}/${year}${article ? `, ${article}` : ""} (${verification})`;

function expectDue(answer: Answer, expected: Due, { children = [] }: WorkedInput): void {
  const { benefits, scholarships, total, scholarshipTotal, notes } = answer;
  const rows = benefits.map(({ code, amount, basis, claimed }) => [
    code,
    amount,
    lawOf(basis),
    claimed ?? null,
  ]);
  const ofEachChild = children.map((_, index) =>
    scholarships.reduce((sum, { child, amount }) => (child === index + 1 ? sum + amount : sum), 0),
  );
  expect({ rows, total, ofEachChild, scholarshipTotal }).toEqual({
    rows: expected.benefits.map(([code, amount, law, claimed = null]) => [code, amount, law, claimed]),
    total: expected.total,
    ofEachChild: expected.ofEachChild ?? [],
    scholarshipTotal: expected.scholarshipTotal ?? 0,
  });
  for (const { basis } of scholarships) expect(lawOf(basis)).toBe(PP);
  for (const { trace } of benefits) expect(trace).toMatch(/Rp.*PP 44\/2015/);
  expect(notes.join("\n")).toContain(expected.note ?? "");
}

/** The rule takes what the graph's scalars let through: plain numbers and text. */
const rule = (input: WorkedInput) => benefitsDue(input as unknown as BenefitsInput);

describe("the table of worked cases", () => {
  test("tells each of its sentences once, and has what the law has", () => {
    const titles = cases.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.length).toBeGreaterThanOrEqual(60);
    const words = (found: readonly string[]) => new Set(found);
    expect(words(cases.map(({ input }) => input.event))).toEqual(words(BENEFIT_EVENTS));
    const costs = cases.flatMap(({ input }) => input.costs ?? []);
    expect(words(costs.map(({ kind }) => kind))).toEqual(words(COST_KINDS));
    const children = cases.flatMap(({ input }) => input.children ?? []);
    expect(words(children.map(({ level }) => level))).toEqual(words(SCHOOL_LEVELS));
    const rows = granted.flatMap(({ expected }) => expected.benefits);
    expect(words(rows.map(([code]) => code))).toEqual(words(BENEFIT_CODES));
  });

  test.each(granted)("adds up: $theme: $title", ({ expected: { benefits, total, ...expected } }) => {
    const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);
    expect(sum(benefits.map(([, amount]) => amount))).toBe(total);
    expect(sum(expected.ofEachChild ?? [])).toBe(expected.scholarshipTotal ?? 0);
  });
});

describe("the rule", () => {
  test.each(granted)("gives: $theme: $title", ({ input, expected }) => {
    const { benefits, notes, ...due } = rule(input);
    const english = {
      ...due,
      benefits: benefits.map((benefit) => ({ ...benefit, trace: benefit.trace.en })),
      notes: notes.map((note) => note.en),
    };
    expect(english.total).toBe(expected.total);
    expectDue(english, expected, input);
  });

  test.each(refused)("refuses: $theme: $title", ({ input, expected }) => {
    expect(() => rule(input)).toThrow(expect.objectContaining(expected));
  });
});

describe.each(MODES)("the graph, %s", (mode) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph(mode);
  });
  afterAll(() => graph.close());

  test.each(granted)("gives: $theme: $title", async ({ input, expected }) => {
    const { data, errors } = await graph.ask(QUERY, { variables: { input } });
    expect(errors).toBeUndefined();
    expectDue(data!["benefitsDue"], expected, input);
  });

  test.each(refused)("refuses: $theme: $title", async ({ input, expected: { code, field } }) => {
    const { data, errors } = await graph.ask(QUERY, { variables: { input } });
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([{ path: ["benefitsDue"], extensions: { code, field: `input.${field}` } }]);
    expect(errors![0]!.message).toMatch(/\w/);
  });
});
