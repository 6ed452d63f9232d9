import { connectionType } from "@payung/subgraph-kit";
import { Claim } from "../entities/claim.js";

export const ClaimConnection = connectionType("Claim", () => Claim);
