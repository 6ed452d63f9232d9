import type { SubgraphDatabase } from "@payung/subgraph-kit";
import { BenefitPayment } from "./entities/benefit-payment.js";
import { ClaimBenefit } from "./entities/claim-benefit.js";
import { ClaimStep } from "./entities/claim-step.js";
import { Claim } from "./entities/claim.js";
import { Heir } from "./entities/heir.js";
import { CreateClaims1795000000001 } from "./migrations/1795000000001-create-claims.js";
import { ClaimsInSteps1795700000001 } from "./migrations/1795700000001-claims-in-steps.js";
import { CountClaims1795700000002 } from "./migrations/1795700000002-count-claims.js";
import { WarnOfClaims1795700000020 } from "./migrations/1795700000020-warn-of-claims.js";
import { ShareAmongHeirs1795700000021 } from "./migrations/1795700000021-share-among-heirs.js";

export const claimsDatabase: SubgraphDatabase = {
  name: "claims",
  entities: [Claim, ClaimBenefit, ClaimStep, BenefitPayment, Heir],
  migrations: [
    CreateClaims1795000000001,
    ClaimsInSteps1795700000001,
    CountClaims1795700000002,
    WarnOfClaims1795700000020,
    ShareAmongHeirs1795700000021,
  ],
};
