import { Visitor, parseSync } from "oxc-parser";
import type { SourceFile } from "./source-files.js";

/** Where a file could round an amount, or read a clock: `/`, `%`, a fraction, Math.*, Date. */
export function doubtfulArithmetic(file: SourceFile): string[] {
  const { program } = parseSync(file.path, file.text);
  const found: string[] = [];
  const note = (what: string, start: number): void => {
    found.push(`${file.path}:${file.text.slice(0, start).split("\n").length} ${what}`);
  };
  new Visitor({
    BinaryExpression: (node) => void (["/", "%"].includes(node.operator) && note(node.operator, node.start)),
    AssignmentExpression: (node) =>
      void (["/=", "%="].includes(node.operator) && note(node.operator, node.start)),
    Literal: (node) =>
      void (
        typeof node.value === "number" &&
        !Number.isInteger(node.value) &&
        note(`${node.value}`, node.start)
      ),
    MemberExpression: (node) => void (named(node.object, "Math") && note("Math", node.start)),
    NewExpression: (node) => void (named(node.callee, "Date") && note("new Date", node.start)),
    CallExpression: (node) => void (named(node.callee, "Date") && note("Date()", node.start)),
    Identifier: (node) => void (node.name === "Date" && note("Date", node.start)),
  }).visit(program);
  return found;
}

function named(node: { readonly type: string; readonly name?: unknown }, name: string): boolean {
  return node.type === "Identifier" && node.name === name;
}
