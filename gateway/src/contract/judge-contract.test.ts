import { expect, test } from "vitest";
import { judgeContract } from "./judge-contract.js";

const CONTRACT =
  "type Query { region(code: String!): Region }\ntype Region { code: String! name: String! }\n";

test("a graph equal to the contract has not changed", () => {
  expect(judgeContract(CONTRACT, CONTRACT, [])).toEqual({ changed: false, breaking: [], unexplained: [] });
});

test("a new field is a change that breaks nobody", () => {
  const current = CONTRACT.replace("name: String!", "name: String! population: Int");
  expect(judgeContract(CONTRACT, current, [])).toEqual({ changed: true, breaking: [], unexplained: [] });
});

test("a field that is gone breaks clients until a decision record says why", () => {
  const current = CONTRACT.replace("name: String!", "");
  expect(judgeContract(CONTRACT, current, []).unexplained).toEqual(["Region.name was removed."]);
  const record = "# Names are titles now\n\nBreaks: Region.name was removed.\n";
  expect(judgeContract(CONTRACT, current, [record])).toMatchObject({
    breaking: ["Region.name was removed."],
    unexplained: [],
  });
});

test("a record of another break explains nothing", () => {
  const current = CONTRACT.replace("name: String!", "name: String");
  const judged = judgeContract(CONTRACT, current, ["Breaks: Region.code was removed."]);
  expect(judged.unexplained).toEqual(["Region.name changed type from String! to String."]);
});

test("an argument that becomes necessary breaks clients", () => {
  const current = CONTRACT.replace("code: String!)", "code: String!, year: Int!)");
  expect(judgeContract(CONTRACT, current, []).unexplained).toHaveLength(1);
});
