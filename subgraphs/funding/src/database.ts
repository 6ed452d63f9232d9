import type { SubgraphDatabase } from "@payung/subgraph-kit";
import { Allocation } from "./entities/allocation.js";
import { Budget } from "./entities/budget.js";
import { ContributionBill } from "./entities/contribution-bill.js";
import { CreateFunding1795000000001 } from "./migrations/1795000000001-create-funding.js";

export const fundingDatabase: SubgraphDatabase = {
  name: "funding",
  entities: [Budget, Allocation, ContributionBill],
  migrations: [CreateFunding1795000000001],
};
