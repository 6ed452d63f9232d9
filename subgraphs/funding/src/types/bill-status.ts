import { graphEnum } from "@payung/subgraph-kit";

const BILL_STATUSES = ["PROPOSED", "APPROVED", "REFUSED", "PAID"] as const;
export type BillStatus = (typeof BILL_STATUSES)[number];

export const BillStatusEnum = graphEnum(
  "BillStatus",
  "PROPOSED waits for a second person, APPROVED for the payment; REFUSED let its list go.",
  BILL_STATUSES,
);
