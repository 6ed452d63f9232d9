import { latestAccesses, rowsByKey, withActor } from "@payung/subgraph-kit";
import type { Access, AccessTable, Actor } from "@payung/subgraph-kit";
import DataLoader from "dataloader";
import type { ClaimsParts } from "./context.js";
import { claimFacts } from "./counts/claim-facts.js";
import type { AskedClaims, ClaimFacts } from "./counts/claim-facts.js";
import { DOCUMENT_ACCESSES, giveLinks } from "./documents/give-links.js";
import type { LinkedDocument } from "./documents/give-links.js";
import { AccountCorrection } from "./entities/account-correction.js";
import { BenefitPayment } from "./entities/benefit-payment.js";
import { ClaimBenefit } from "./entities/claim-benefit.js";
import { ClaimChild } from "./entities/claim-child.js";
import { ClaimDocument } from "./entities/claim-document.js";
import { ClaimStep } from "./entities/claim-step.js";
import { Claim } from "./entities/claim.js";
import { Heir } from "./entities/heir.js";
import { ScholarshipStep } from "./entities/scholarship-step.js";
import { Scholarship } from "./entities/scholarship.js";
import { BANK_ACCOUNT_ACCESSES } from "./heirs/reveal-bank-account.js";
import { claimsOfWorkers, claimsThere, partsOfClaims } from "./reading/rows-of-claims.js";
import type { BankAccountAccess } from "./types/bank-account.js";
import type { DocumentAccess } from "./types/document-access.js";

/** One statement for all that a request asks of a kind at once, as the actor may see it. */
export interface ClaimsLoaders {
  readonly claim: DataLoader<string, Claim | null>;
  /** Whether there is such a claim, whoever may see it. */
  readonly isThere: DataLoader<string, boolean>;
  readonly claimsOfWorker: DataLoader<string, readonly Claim[]>;
  readonly benefits: DataLoader<string, readonly ClaimBenefit[]>;
  readonly payments: DataLoader<string, readonly BenefitPayment[]>;
  readonly steps: DataLoader<string, readonly ClaimStep[]>;
  readonly heirs: DataLoader<string, readonly Heir[]>;
  readonly accountCorrections: DataLoader<string, readonly AccountCorrection[]>;
  readonly children: DataLoader<string, readonly ClaimChild[]>;
  readonly scholarships: DataLoader<string, readonly Scholarship[]>;
  readonly scholarshipSteps: DataLoader<string, readonly ScholarshipStep[]>;
  readonly documents: DataLoader<string, readonly ClaimDocument[]>;
  readonly bankAccountAccesses: DataLoader<string, readonly BankAccountAccess[]>;
  readonly documentAccesses: DataLoader<string, readonly DocumentAccess[]>;
  /** A document's address; that it is given is kept. */
  readonly documentLink: DataLoader<LinkedDocument, string, string>;
  readonly facts: DataLoader<AskedClaims, ClaimFacts | null, string>;
}

type Parts = Pick<ClaimsParts, "database" | "clock" | "personalData">;

export function claimsLoaders(parts: Parts, who: Actor): ClaimsLoaders {
  const { database } = parts;
  const accesses = <T extends Access>(table: AccessTable, ids: readonly string[]) =>
    withActor(database, who, (manager) => latestAccesses<T>(manager, table, ids));
  return {
    claim: new DataLoader((ids) =>
      withActor(database, who, (manager) => rowsByKey(manager, Claim, "id", ids)),
    ),
    isThere: new DataLoader((ids) => claimsThere(database, ids)),
    claimsOfWorker: new DataLoader((ids) => claimsOfWorkers(database, who, ids)),
    benefits: new DataLoader((ids) => partsOfClaims(database, who, ClaimBenefit, { number: "ASC" }, ids)),
    payments: new DataLoader((ids) =>
      partsOfClaims(database, who, BenefitPayment, { paidOn: "ASC", id: "ASC" }, ids),
    ),
    steps: new DataLoader((ids) => partsOfClaims(database, who, ClaimStep, { number: "ASC" }, ids)),
    heirs: new DataLoader((ids) => partsOfClaims(database, who, Heir, { number: "ASC" }, ids)),
    accountCorrections: new DataLoader((ids) =>
      partsOfClaims(database, who, AccountCorrection, { step: "ASC" }, ids),
    ),
    children: new DataLoader((ids) => partsOfClaims(database, who, ClaimChild, { number: "ASC" }, ids)),
    scholarships: new DataLoader((ids) => partsOfClaims(database, who, Scholarship, { year: "ASC" }, ids)),
    scholarshipSteps: new DataLoader((ids) =>
      partsOfClaims(database, who, ScholarshipStep, { number: "ASC" }, ids),
    ),
    documents: new DataLoader((ids) => partsOfClaims(database, who, ClaimDocument, { number: "ASC" }, ids)),
    bankAccountAccesses: new DataLoader((ids) => accesses(BANK_ACCOUNT_ACCESSES, ids)),
    documentAccesses: new DataLoader((ids) => accesses(DOCUMENT_ACCESSES, ids)),
    documentLink: new DataLoader((documents) => giveLinks(parts, who, documents), {
      cacheKeyFn: ({ id }) => id,
    }),
    facts: new DataLoader((asked) => claimFacts(database, asked), {
      cacheKeyFn: ({ region, year, needs }) => `${region} ${year} ${needs.parts.join()} ${needs.reported}`,
    }),
  };
}

/** After a change, so that what the same request asks next is read as it stands then. */
export function forgetRead(loaders: ClaimsLoaders): void {
  for (const loader of Object.values(loaders) as { clearAll(): unknown }[]) loader.clearAll();
}
