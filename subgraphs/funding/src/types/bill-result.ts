import { Refusal } from "@payung/subgraph-kit";
import { createUnionType } from "type-graphql";
import { Bill } from "../entities/bill.js";

export const BillResult = createUnionType({
  name: "BillResult",
  description: "The bill as it stands now, or why nothing was changed.",
  types: () => [Bill, Refusal] as const,
});
