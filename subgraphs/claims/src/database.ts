import type { SubgraphDatabase } from "@payung/subgraph-kit";
import { BenefitPayment } from "./entities/benefit-payment.js";
import { ClaimBenefit } from "./entities/claim-benefit.js";
import { ClaimDocument } from "./entities/claim-document.js";
import { ClaimStep } from "./entities/claim-step.js";
import { Claim } from "./entities/claim.js";
import { Heir } from "./entities/heir.js";
import { CreateClaims1795000000001 } from "./migrations/1795000000001-create-claims.js";
import { ClaimsInSteps1795700000001 } from "./migrations/1795700000001-claims-in-steps.js";
import { CountClaims1795700000002 } from "./migrations/1795700000002-count-claims.js";
import { DocumentsOfClaims1795700000010 } from "./migrations/1795700000010-documents-of-claims.js";

export const claimsDatabase: SubgraphDatabase = {
  name: "claims",
  entities: [Claim, ClaimBenefit, ClaimStep, BenefitPayment, Heir, ClaimDocument],
  migrations: [
    CreateClaims1795000000001,
    ClaimsInSteps1795700000001,
    CountClaims1795700000002,
    DocumentsOfClaims1795700000010,
  ],
};
