import { expect, test, vi } from "vitest";
import { decodeCursor, encodeCursor } from "./connection.js";
import { Page } from "./page.js";

const rows = [{ id: "a" }, { id: "b" }, { id: "c" }];
const keyOf = (row: { id: string }) => [row.id];

test("one row more than asked says that another page follows, and is not shown", () => {
  const page = new Page({ rows, first: 2, keyOf, count: async () => 3 });
  expect(page.edges.map((edge) => edge.node.id)).toEqual(["a", "b"]);
  expect(page.pageInfo.hasNextPage).toBe(true);
  expect(decodeCursor(page.pageInfo.endCursor!, 1)).toEqual(["b"]);
});

test("the last page says so, an empty one has no cursor", () => {
  const count = async () => 3;
  expect(new Page({ rows, first: 3, keyOf, count }).pageInfo.hasNextPage).toBe(false);
  expect(new Page({ rows: [], first: 3, keyOf, count }).pageInfo).toEqual({
    hasNextPage: false,
    endCursor: null,
  });
});

test("all rows are counted only when somebody asks, not when the page is copied", async () => {
  const count = vi.fn<() => Promise<number>>(async () => 7);
  const page = new Page({ rows, first: 2, keyOf, count });
  Object.assign({}, page);
  expect(count).not.toHaveBeenCalled();
  expect(await page.totalCount).toBe(7);
});

test.each([
  ["text that is no cursor", "x"],
  ["one of another list", encodeCursor(["a", "b"])],
  ["one with a character that no row's key can hold", encodeCursor(["a\0b"])],
])("%s is refused as a cursor", (_, cursor) => {
  expect(() => decodeCursor(cursor, 1)).toThrow(
    expect.objectContaining({
      extensions: expect.objectContaining({ code: "INVALID_PAGE", field: "after" }),
    }),
  );
});
