import { localDate, month, rupiah } from "@payung/jamsostek";
import { describe, expect, test } from "vitest";
import { regionCode } from "../region-code.js";
import type { AllocationPlan, Applicant, SchemeTerms } from "../scheme.js";
import { PERGUB, soundPlugin, soundScheme } from "../testing/sound-plugin.js";
import { createRegistry } from "./create-registry.js";
import { PluginRuleError } from "./plugin-rule-error.js";

const applicant: Applicant = {
  category: "PEKERJA_RENTAN",
  birthDate: localDate("1990-05-05"),
  region: regionCode("99.01.02.2003"),
};
const on = localDate("2024-06-01");
const sentence = { id: "Karena contoh.", en: "Because of the example." };

function running(terms: Partial<SchemeTerms>) {
  const scheme = soundScheme(terms);
  const registry = createRegistry([soundPlugin({ schemes: [scheme] })]);
  return { registry, scheme, period: registry.termsOn(scheme, on)! };
}

async function failureOf(run: Promise<unknown>): Promise<PluginRuleError> {
  const error = await run.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(PluginRuleError);
  return error as PluginRuleError;
}

test("a batch is answered item by item", async () => {
  const { registry, scheme, period } = running({});
  const batch = Array.from({ length: 1_200 }, (_, index) => [
    { ...applicant, region: regionCode(index === 700 ? "98" : "99") },
    on,
  ]) as [Applicant, typeof on][];
  const decisions = await registry.run(scheme, period, "eligibility", batch);
  expect(decisions).toHaveLength(1_200);
  expect(decisions!.map((decision) => decision.eligible).indexOf(false)).toBe(700);
});

test("a long batch lets others have their turn", async () => {
  const { registry, scheme, period } = running({});
  let turns = 0;
  const timer = setInterval(() => void turns++, 0);
  await registry.run(
    scheme,
    period,
    "eligibility",
    Array.from({ length: 20_000 }, () => [applicant, on]),
  );
  clearInterval(timer);
  expect(turns).toBeGreaterThan(0);
});

test("a rule that the terms do not have answers undefined", async () => {
  const { registry, scheme, period } = running({});
  expect(await registry.run(scheme, period, "topUps", [])).toBeUndefined();
});

test("a rule that throws is named with plugin and scheme; what it threw is for the log alone", async () => {
  const { registry, scheme, period } = running({
    eligibility: () => {
      throw new Error("secret");
    },
  });
  const error = await failureOf(registry.run(scheme, period, "eligibility", [[applicant, on]]));
  expect(error.message).toBe(
    'The region plugin "contoh" failed in the rule "eligibility" of the scheme "contoh-rentan".',
  );
  expect(error.extensions).toMatchObject({ code: "PLUGIN_ERROR", plugin: "contoh", rule: "eligibility" });
  expect(JSON.stringify(error.extensions)).not.toContain("secret");
  expect(error.detail).toBe("threw secret");
});

describe("a decision is refused", () => {
  test.each([
    ["without a reason", { eligible: true, reasons: [] }, "reasons"],
    ["that is later to come", Promise.resolve({ eligible: true }), "eligible"],
    [
      "with a reason in one language",
      { eligible: true, reasons: [{ code: "A", message: { id: "a" } }] },
      "en",
    ],
    ["with a code in small letters", { eligible: true, reasons: [{ code: "a", message: sentence }] }, "code"],
    ["with something more", { eligible: true, reasons: [{ code: "A", message: sentence }], nik: 1 }, "nik"],
  ])("%s", async (_, decision, word) => {
    const { registry, scheme, period } = running({ eligibility: () => decision as never });
    const error = await failureOf(registry.run(scheme, period, "eligibility", [[applicant, on]]));
    expect(error.detail).toContain(word);
  });
});

describe("a payer", () => {
  const pay = (payer: string, fundingSources: SchemeTerms["fundingSources"]) => {
    const { registry, scheme, period } = running({ payer: () => payer as never, fundingSources });
    return registry.run(scheme, period, "payer", [[applicant, "JKK", month("2024-06")]]);
  };

  test("is one of the scheme's sources, or not stated", async () => {
    expect(await pay("CSR", ["APBD_PROVINCE", "CSR"])).toEqual(["CSR"]);
    expect(await pay("NOT_STATED", ["CSR"])).toEqual(["NOT_STATED"]);
    expect(await pay("NOT_STATED", "NOT_STATED")).toEqual(["NOT_STATED"]);
  });

  test("that the scheme does not have is refused, and one that nobody has", async () => {
    expect((await failureOf(pay("CSR", ["SELF"]))).detail).toContain("not one of this scheme");
    expect((await failureOf(pay("CSR", "NOT_STATED"))).detail).toContain("allowed: NOT_STATED");
    expect((await failureOf(pay("BANK", ["SELF"]))).detail).toContain('"BANK" is unknown');
  });
});

describe("a cut budget", () => {
  const budget = { year: 2024, source: "APBD_PROVINCE", amount: rupiah(1_000) } as const;
  const share = (target: string, amount: number) => ({ target, amount, trace: sentence });
  const cut = (shares: readonly object[], unallocated: number) => {
    const plan = { shares, unallocated } as AllocationPlan;
    const { registry, scheme, period } = running({ allocation: () => plan });
    return registry.run(scheme, period, "allocation", [[budget]]);
  };

  test("is whole: shares and the rest are the budget to the rupiah", async () => {
    expect(await cut([share("JKK", 600), share("99.01.01.2001", 300)], 100)).toHaveLength(1);
    expect((await failureOf(cut([share("JKK", 600)], 399))).detail).toBe(
      "shares and unallocated are 999 together, the budget is 1000",
    );
  });

  test.each([
    ["below zero", [share("JKK", -1)], 1_001, "found: -1"],
    ["with half a rupiah", [share("JKK", 0.5)], 999.5, "found: 0.5"],
    ["for another region", [share("98", 1_000)], 0, "neither a programme nor a region in 99"],
    ["twice for one target", [share("JKK", 500), share("JKK", 500)], 0, "stands twice"],
  ])("is refused %s", async (_, shares, unallocated, sentenceOfIt) => {
    expect((await failureOf(cut(shares, unallocated))).detail).toContain(sentenceOfIt);
  });
});

describe("what a scheme adds to the national benefits", () => {
  const national = [{ code: "JKM_FUNERAL", amount: rupiah(10_000_000), basis: PERGUB, trace: sentence }];
  const claim = {
    programme: "JKM",
    event: "DEATH",
    date: on,
    category: "PEKERJA_RENTAN",
    monthsContributed: 24,
  } as const;
  const add = (...topUps: object[]) => {
    const { registry, scheme, period } = running({ topUps: () => topUps as never });
    return registry.run(scheme, period, "topUps", [[claim, national]]);
  };

  test("stands beside them under codes of its own", async () => {
    const gift = { code: "CONTOH_GIFT", amount: 1, basis: PERGUB, trace: sentence };
    expect(await add(gift)).toEqual([[gift]]);
    expect((await failureOf(add({ ...gift, amount: -5 }))).detail).toContain("found: -5");
    expect((await failureOf(add({ ...gift, code: "JKM_FUNERAL" }))).detail).toContain("a scheme adds");
    expect((await failureOf(add(gift, gift))).detail).toContain("stands twice");
  });
});
