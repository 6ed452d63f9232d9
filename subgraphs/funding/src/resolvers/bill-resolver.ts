import { DEFAULT_PAGE_SIZE, Page, decodeCursor, pageSize, requirePeopleReader } from "@payung/subgraph-kit";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { FundingContext } from "../context.js";
import { Bill } from "../entities/bill.js";
import { Budget } from "../entities/budget.js";
import { rowNumber, rowNumberOfCursor } from "../services/row-number.js";
import { billLines, billRows, countBillLines, countBills } from "../services/bills/bill-list.js";
import type { BillLineRow } from "../services/bills/bill-list.js";
import { BillFilter } from "../types/bill-filter.js";
import { BillConnection, BillLineConnection } from "../types/bill-line.js";
import { storable } from "../types/storable.js";

const MOST = 100;

@Resolver(() => Bill)
export class BillResolver {
  @Query(() => Bill, { nullable: true, description: "A bill by its number, readable by everybody." })
  bill(@Arg("id", () => ID) id: string, @Ctx() { loaders }: FundingContext): Promise<Bill | null> | null {
    const number = rowNumber(id);
    return number === null ? null : loaders.bill.load(number);
  }

  @Query(() => BillConnection, { description: "Bills, the latest first." })
  async bills(
    @Arg("filter", () => BillFilter, { nullable: true }) filter: BillFilter | null | undefined,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE_SIZE }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null | undefined,
    @Ctx() { parts: { database } }: FundingContext,
  ): Promise<Page<Bill>> {
    const size = pageSize(first ?? DEFAULT_PAGE_SIZE, MOST);
    const { budget, scheme } = filter ?? {};
    const selection = {
      budget: budget == null ? null : storable(budget),
      scheme: scheme == null ? null : storable(scheme),
      region: filter?.region ?? null,
      month: filter?.month ?? null,
      status: filter?.status ?? null,
    };
    const before = after == null ? undefined : rowNumberOfCursor(decodeCursor(after, 1)[0]!);
    const rows = await billRows(database, selection, size + 1, before);
    const keyOf = ({ id }: Bill) => [String(id)];
    return new Page({ rows, first: size, keyOf, count: () => countBills(database, selection) });
  }

  @FieldResolver(() => Budget, { description: "The budget that pays it." })
  async budget(@Root() { budgetId }: Bill, @Ctx() { loaders }: FundingContext): Promise<Budget> {
    return (await loaders.budget.load(budgetId))!;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The account that made it; null for whoever has no token.",
  })
  madeBy(@Root() { madeBy }: Bill, @Ctx() { request }: FundingContext): string | null {
    return request.actor.role === "PUBLIC" ? null : madeBy;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The account that decided, another than the maker; null for whoever has no token.",
  })
  decidedBy(@Root() { decidedBy }: Bill, @Ctx() { request }: FundingContext): string | null {
    return request.actor.role === "PUBLIC" ? null : decidedBy;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What the one who decided wrote to it; null for whoever has no token.",
  })
  note(@Root() { note }: Bill, @Ctx() { request }: FundingContext): string | null {
    return request.actor.role === "PUBLIC" ? null : note;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The payment's number at the bank or treasury; null for whoever has no token.",
  })
  reference(@Root() { reference }: Bill, @Ctx() { request }: FundingContext): string | null {
    return request.actor.role === "PUBLIC" ? null : reference;
  }

  @FieldResolver(() => BillLineConnection, {
    nullable: true,
    description: "Who is on it, of the people whom the reader may see, by enrolment.",
  })
  async lines(
    @Root() { id }: Bill,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE_SIZE }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null | undefined,
    @Ctx() { request: { actor }, parts: { database } }: FundingContext,
  ): Promise<Page<BillLineRow>> {
    requirePeopleReader(actor, "lines");
    const size = pageSize(first ?? DEFAULT_PAGE_SIZE, MOST);
    const behind = after == null ? "" : decodeCursor(after, 1)[0]!;
    const rows = await billLines(database, actor, id, size + 1, behind);
    const keyOf = ({ enrolment }: BillLineRow) => [enrolment];
    return new Page({ rows, first: size, keyOf, count: () => countBillLines(database, actor, id) });
  }
}
