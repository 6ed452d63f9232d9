import type { LocalDate, Rupiah } from "@payung/jamsostek";
import { LocalDateScalar, RupiahScalar, connectionType, graphEnum } from "@payung/subgraph-kit";
import { Field, ID, ObjectType } from "type-graphql";
import type { EntryRow } from "../services/ledger/entry-pages.js";

const AccountKindEnum = graphEnum(
  "AccountKind",
  "SOURCE: what the budget was given. The others: where its money is; FREE of no allocation is not set aside.",
  ["SOURCE", "FREE", "RESERVED", "BILLED", "PAID"],
);

const TransferKindEnum = graphEnum(
  "TransferKind",
  "REVISE a budget, RESERVE and RELEASE people's months, BILL a month, PAY a bill, RETURN what came back.",
  ["REVISE", "RESERVE", "RELEASE", "BILL", "PAY", "RETURN"],
);

const EntryDirectionEnum = graphEnum("EntryDirection", "Whether the account gets (IN) or gives (OUT).", [
  "IN",
  "OUT",
]);

@ObjectType({
  description:
    "One account's part of a transfer; entries are never changed, and those of a transfer add up to zero.",
})
export class LedgerEntry implements EntryRow {
  readonly account: number;
  readonly allocationId: number | null;
  readonly madeBy: string;
  readonly note: string | null;

  @Field(() => ID, { description: "The transfer's number: its entries share it." })
  readonly transfer: string;

  @Field(() => TransferKindEnum, { description: "What moved the money." })
  readonly transferKind: EntryRow["transferKind"];

  @Field(() => LocalDateScalar, { description: "The day of the transfer." })
  readonly madeOn: LocalDate;

  @Field(() => AccountKindEnum, { description: "The account." })
  readonly accountKind: EntryRow["accountKind"];

  @Field(() => RupiahScalar, { description: "How much, in rupiah." })
  readonly amount: Rupiah;

  @Field(() => EntryDirectionEnum, { description: "Whether the account gets or gives it." })
  readonly direction: EntryRow["direction"];
}

export const LedgerEntryConnection = connectionType("LedgerEntry", () => LedgerEntry);
