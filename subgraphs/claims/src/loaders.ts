import { rowsByKey } from "@payung/subgraph-kit";
import DataLoader from "dataloader";
import type { DataSource } from "typeorm";
import type { BenefitPayment } from "./entities/benefit-payment.js";
import { Claim } from "./entities/claim.js";
import type { Heir } from "./entities/heir.js";
import { claimFacts } from "./services/claim-facts.js";
import type { ClaimFacts, RegionYear } from "./services/claim-facts.js";
import { claimsOfWorkers, heirsOfClaims, paymentsOfClaims } from "./services/rows-of-claims.js";

/** One statement for all that a request asks of a kind at once. */
export interface ClaimsLoaders {
  readonly claim: DataLoader<string, Claim | null>;
  readonly claimsOfWorker: DataLoader<string, readonly Claim[]>;
  readonly payments: DataLoader<string, readonly BenefitPayment[]>;
  readonly heirs: DataLoader<string, readonly Heir[]>;
  readonly facts: DataLoader<RegionYear, ClaimFacts | null, string>;
}

export function claimsLoaders(database: DataSource): ClaimsLoaders {
  return {
    claim: new DataLoader((ids) => rowsByKey(database, Claim, "id", ids)),
    claimsOfWorker: new DataLoader((ids) => claimsOfWorkers(database, ids)),
    payments: new DataLoader((ids) => paymentsOfClaims(database, ids)),
    heirs: new DataLoader((ids) => heirsOfClaims(database, ids)),
    facts: new DataLoader((asked) => claimFacts(database, asked), {
      cacheKeyFn: ({ region, year }) => `${region} ${year}`,
    }),
  };
}
