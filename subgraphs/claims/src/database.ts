import type { SubgraphDatabase } from "@payung/subgraph-kit";
import { BenefitPayment } from "./entities/benefit-payment.js";
import { Claim } from "./entities/claim.js";
import { Heir } from "./entities/heir.js";
import { CreateClaims1795000000001 } from "./migrations/1795000000001-create-claims.js";

export const claimsDatabase: SubgraphDatabase = {
  name: "claims",
  entities: [Claim, BenefitPayment, Heir],
  migrations: [CreateClaims1795000000001],
};
