import type { SubgraphDatabase } from "@payung/subgraph-kit";
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
import { CreateClaims1795000000001 } from "./migrations/1795000000001-create-claims.js";
import { ClaimsInSteps1795700000001 } from "./migrations/1795700000001-claims-in-steps.js";
import { KeepScholarships1795700000002 } from "./migrations/1795700000002-keep-scholarships.js";
import { CountClaims1795700000003 } from "./migrations/1795700000003-count-claims.js";
import { DocumentsOfClaims1795700000010 } from "./migrations/1795700000010-documents-of-claims.js";
import { WarnOfClaims1795700000020 } from "./migrations/1795700000020-warn-of-claims.js";
import { ShareAmongHeirs1795700000021 } from "./migrations/1795700000021-share-among-heirs.js";
import { WarnOfScholarships1795700000030 } from "./migrations/1795700000030-warn-of-scholarships.js";
import { KeepWorkOfChildren1795700000031 } from "./migrations/1795700000031-keep-work-of-children.js";
import { KeepWhoReadDocuments1795700000040 } from "./migrations/1795700000040-keep-who-read-documents.js";
import { CorrectBankAccounts1795700000041 } from "./migrations/1795700000041-correct-bank-accounts.js";
import { NextScholarship1795700000060 } from "./migrations/1795700000060-next-scholarship.js";

export const claimsDatabase: SubgraphDatabase = {
  name: "claims",
  entities: [
    Claim,
    ClaimBenefit,
    ClaimStep,
    BenefitPayment,
    Heir,
    AccountCorrection,
    ClaimChild,
    Scholarship,
    ScholarshipStep,
    ClaimDocument,
  ],
  migrations: [
    CreateClaims1795000000001,
    ClaimsInSteps1795700000001,
    KeepScholarships1795700000002,
    CountClaims1795700000003,
    DocumentsOfClaims1795700000010,
    WarnOfClaims1795700000020,
    ShareAmongHeirs1795700000021,
    WarnOfScholarships1795700000030,
    KeepWorkOfChildren1795700000031,
    KeepWhoReadDocuments1795700000040,
    CorrectBankAccounts1795700000041,
    NextScholarship1795700000060,
  ],
};
