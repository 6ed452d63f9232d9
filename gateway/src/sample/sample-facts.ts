import { NOT_STATED, levelOf } from "@payung/plugin-kit";
import type {
  Applicant,
  NotStated,
  RegionCode,
  RegisteredScheme,
  Registry,
  WorkerCategory,
} from "@payung/plugin-kit";
import { localDate, monthOf } from "@payung/jamsostek";
import type { FundingSource, LocalDate, Programme } from "@payung/jamsostek";
import type { SampleScheme } from "@payung/subgraph-kit";

/** Villages of a region, as the graph tells them: only the regions subgraph knows them. */
export type VillagesOf = (region: RegionCode) => Promise<readonly RegionCode[]>;

/**
 * What the sample is made from: every scheme in force, with some of its region's villages. Where a scheme's source
 * does not state whom, for what or by whom, the sample, which is marked synthetic, takes what is usual. A scheme whose rule fails has no sample.
 */
export async function sampleSchemes(
  registry: Registry,
  villagesOf: VillagesOf,
  today: LocalDate,
  onFault: (scheme: string, error: unknown) => void,
): Promise<SampleScheme[]> {
  const found = await Promise.all(
    registry
      .schemesIn()
      .map((each) =>
        sampleScheme(registry, each, villagesOf, today).catch((error: unknown) =>
          onFault(each.scheme.code, error),
        ),
      ),
  );
  return found.filter((each) => each !== undefined);
}

async function sampleScheme(
  registry: Registry,
  { scheme, plugin }: RegisteredScheme,
  villagesOf: VillagesOf,
  today: LocalDate,
): Promise<SampleScheme | undefined> {
  const terms = registry.termsOn(scheme, today);
  const villages = await villagesOf(plugin.regionCode);
  if (!terms || villages.length === 0) return undefined;
  const categories = stated(terms.value.categories) ?? (["PEKERJA_RENTAN"] as const);
  const programmes = stated(terms.value.programmes) ?? (["JKK", "JKM"] as const);
  const applicant: Applicant = {
    category: categories[0]!,
    birthDate: localDate("1980-01-01"),
    region: villages[0]!,
  };
  const payers = await registry.run(scheme, terms, "payer", [[applicant, programmes[0]!, monthOf(today)]]);
  const payer = payers?.[0] === NOT_STATED ? usualPayer(plugin.regionCode) : payers?.[0];
  return payer && { code: scheme.code, region: plugin.regionCode, categories, programmes, payer, villages };
}

function stated<T extends WorkerCategory | Programme>(
  list: readonly T[] | NotStated,
): readonly T[] | undefined {
  return list === NOT_STATED || list.length === 0 ? undefined : list;
}

function usualPayer(region: RegionCode): FundingSource {
  return levelOf(region) === "PROVINCE" ? "APBD_PROVINCE" : "APBD_REGENCY";
}
