import type { SubgraphDatabase } from "@payung/subgraph-kit";
import { Allocation } from "./entities/allocation.js";
import { Budget } from "./entities/budget.js";
import { Bill } from "./entities/bill.js";
import { BudgetRevision } from "./entities/budget-revision.js";
import { CreateFunding1795000000001 } from "./migrations/1795000000001-create-funding.js";
import { OpenLedger1795000000002 } from "./migrations/1795000000002-open-ledger.js";
import { ReserveAndBill1795000000003 } from "./migrations/1795000000003-reserve-and-bill.js";
import { KeepBillSteps1795000000004 } from "./migrations/1795000000004-keep-bill-steps.js";
import { KeepOpenReservations1795000000005 } from "./migrations/1795000000005-keep-open-reservations.js";
import { TellOfBills1795000000006 } from "./migrations/1795000000006-tell-of-bills.js";

export const fundingDatabase: SubgraphDatabase = {
  name: "funding",
  entities: [Budget, BudgetRevision, Allocation, Bill],
  migrations: [
    CreateFunding1795000000001,
    OpenLedger1795000000002,
    ReserveAndBill1795000000003,
    KeepBillSteps1795000000004,
    KeepOpenReservations1795000000005,
    TellOfBills1795000000006,
  ],
};
