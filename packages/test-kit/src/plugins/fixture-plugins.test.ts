import { localDate, rupiah } from "@payung/jamsostek";
import { PluginRuleError, loadPlugins, regionCode } from "@payung/plugin-kit";
import { describe, expect, test } from "vitest";
import { brokenPlugins, soundPlugins } from "./fixture-plugins.js";

const registry = await loadPlugins({ ...soundPlugins(), ...brokenPlugins() });
const status = Object.fromEntries(registry.status().map((each) => [each.id, each]));

describe("the fixture plugins", () => {
  test("are live where only an answer or the composition fails, and quarantined where the plugin does", () => {
    expect(Object.fromEntries(Object.entries(status).map(([id, { state }]) => [id, state]))).toEqual({
      contoh: "ACTIVE",
      "contoh-kota": "ACTIVE",
      "tak-tersusun": "ACTIVE",
      "gagal-jawab": "ACTIVE",
      "gagal-aturan": "ACTIVE",
      "gagal-muat": "QUARANTINED",
      "ubah-inti": "QUARANTINED",
      "tak-cocok": "QUARANTINED",
      "skema-salah": "QUARANTINED",
    });
  });

  test.each([
    ["gagal-muat", "failed to load: Error: the regulation's table is missing"],
    ["ubah-inti", "Region.name belongs to the core"],
    ["tak-cocok", "was written for plugin-kit ^99.0.0"],
    ["skema-salah", "a period's basis must be among the scheme's legalBasis"],
  ])("say why %s is quarantined", (id, sentence) => {
    expect(status[id]?.lastError?.en).toContain(sentence);
    expect(status[id]?.lastError?.id).toMatch(/gagal|tidak|harus/);
  });
});

describe("the sound fixture", () => {
  const { scheme } = registry.scheme("contoh-rentan")!;
  const bpd = {
    category: "BPD",
    birthDate: localDate("1990-01-01"),
    region: regionCode("99.71.01.1001"),
  } as const;
  const asked = async (on: string) => {
    const terms = registry.termsOn(scheme, localDate(on))!;
    return (await registry.run(scheme, terms, "eligibility", [[bpd, localDate(on)]]))![0]!;
  };

  test("covers BPD since its second period only", async () => {
    expect((await asked("2024-12-31")).reasons).toMatchObject([{ code: "CATEGORY_NOT_COVERED" }]);
    expect((await asked("2025-01-01")).eligible).toBe(true);
  });

  test("cuts a budget by village and leaves the rest unallocated", async () => {
    const terms = registry.termsOn(scheme, localDate("2025-01-01"))!;
    const villages = ["99.71.01.1001", "99.71.01.1002", "99.71.01.1003"].map((code) => regionCode(code));
    const budget = { year: 2025, source: "APBD_PROVINCE", amount: rupiah(1_000), villages } as const;
    const plans = await registry.run(scheme, terms, "allocation", [[budget]]);
    expect(plans).toMatchObject([
      { unallocated: 1, shares: [{ amount: 333 }, { amount: 333 }, { amount: 333 }] },
    ]);
  });

  test("can be of a real province for tests that need stored regions", async () => {
    const real = await loadPlugins(soundPlugins("31"));
    expect(real.schemesIn(regionCode("31.71.01")).map((each) => each.scheme.code)).toEqual([
      "contoh-rentan",
      "contoh-kota-rentan",
    ]);
  });
});

test("a rule of a fixture that throws is named", async () => {
  const { scheme } = registry.scheme("gagal-aturan-rentan")!;
  const on = localDate("2025-01-01");
  const applicant = { category: "BPD", birthDate: on, region: regionCode("99") } as const;
  const run = registry.run(scheme, registry.termsOn(scheme, on)!, "eligibility", [[applicant, on]]);
  await expect(run).rejects.toBeInstanceOf(PluginRuleError);
});
