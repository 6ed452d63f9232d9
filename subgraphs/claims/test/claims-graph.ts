import { localDate, rupiah } from "@payung/jamsostek";
import type { BenefitEvent, Programme } from "@payung/jamsostek";
import { loadPlugins, regionCode } from "@payung/plugin-kit";
import type { WorkerCategory } from "@payung/plugin-kit";
import { actor } from "@payung/subgraph-kit";
import { askSubgraph, soundPlugins, testDatabase } from "@payung/test-kit";
import { claimsSubgraph } from "../src/claims-subgraph.js";
import { claimsDatabase } from "../src/database.js";
import { BenefitPayment } from "../src/entities/benefit-payment.js";
import { Claim } from "../src/entities/claim.js";
import { Heir } from "../src/entities/heir.js";

/** Noon of 21 November 2026 in UTC. */
const CLOCK = () => Date.UTC(2026, 10, 21, 12);

export const officer = actor("officer", "OFFICER", [regionCode("99.01")]);
export const stranger = actor("stranger", "OFFICER", [regionCode("98")]);
export const analyst = actor("analyst", "ANALYST", [regionCode("99")]);
export const admin = actor("admin", "ADMIN", []);

interface Case {
  readonly id: string;
  readonly village: string;
  readonly date: string;
  /** Of whom; a person of its own unless said. */
  readonly worker?: string;
  readonly scheme?: string;
  readonly programme?: Programme;
  readonly event?: BenefitEvent;
  readonly category?: WorkerCategory;
  readonly paid?: number;
  readonly synthetic?: boolean;
}

function claim({ id, village, date, worker = `99-${id}`, paid, ...given }: Case): Claim {
  return {
    scheme: "contoh-rentan",
    programme: "JKM",
    event: "DEATH",
    category: "PEKERJA_RENTAN",
    synthetic: true,
    ...given,
    id,
    workerId: worker,
    region: regionCode(village),
    date: localDate(date),
    status: paid === undefined ? "SUBMITTED" : "PAID",
  };
}

function payment({ id, date, paid = 0 }: Case): Omit<BenefitPayment, "claim"> {
  const what = { code: "SANTUNAN_KEMATIAN", amount: rupiah(paid), paidOn: localDate(date) };
  return { ...what, id: `${id}-1`, claimId: id, synthetic: true };
}

/** The claims subgraph on a database of its own with these claims, and how to ask it. */
export async function claimsGraph(cases: readonly Case[] = []) {
  const database = await testDatabase(claimsDatabase);
  await database.source.getRepository(Claim).insert(cases.map(claim));
  await database.source
    .getRepository(BenefitPayment)
    .insert(cases.filter(({ paid }) => paid !== undefined).map(payment));
  const widows = cases.filter(({ paid }) => paid !== undefined);
  await database.source.getRepository(Heir).insert(
    widows.map(({ id }) => ({
      id: `${id}-spouse`,
      claimId: id,
      name: `Contoh Pasangan ${id}`,
      relation: "SPOUSE" as const,
      birthDate: null,
      synthetic: true,
    })),
  );
  const registry = await loadPlugins(soundPlugins());
  const subgraph = await claimsSubgraph({ database: database.source, registry });
  return { database, subgraph, ask: askSubgraph(subgraph, CLOCK) };
}

export type ClaimsGraph = Awaited<ReturnType<typeof claimsGraph>>;
