import { codedError } from "@payung/subgraph-kit";
import { OPEN_FOR_DOCUMENTS } from "../life-cycle/transitions.js";
import type { ClaimStatus } from "../life-cycle/transitions.js";

/** @throws CLAIM_TAKES_NO_DOCUMENTS where somebody looks at the claim as it is, or it is settled */
export function requireOpen(status: ClaimStatus): void {
  if (!OPEN_FOR_DOCUMENTS.includes(status))
    throw codedError("CLAIM_TAKES_NO_DOCUMENTS", { status, allowed: OPEN_FOR_DOCUMENTS.join(", ") }, "claim");
}
