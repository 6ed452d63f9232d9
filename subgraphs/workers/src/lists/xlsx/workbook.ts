import path from "node:path";
import { ListFault } from "../problems/problem.js";
import { readWholeXml } from "./read-xml.js";
import type { XlsxPackage } from "./xlsx-package.js";

export interface Workbook {
  /** Those that are shown, in their order; those hidden where none is shown. */
  readonly sheets: readonly Sheet[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  readonly daysFrom1904: boolean;
}

export interface Sheet {
  /** As people see it. */
  readonly name: string;
  readonly part: string;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** @throws ListFault FILE_NOT_XLSX for another kind of zip, such as a text document. */
export async function readWorkbook(xlsx: XlsxPackage): Promise<Workbook> {
  const top = await relationsOf(xlsx, "");
  const workbook = top.find(({ type }) => type === "officeDocument")?.target;
  if (workbook === undefined || !xlsx.has(workbook)) throw new ListFault("FILE_NOT_XLSX");
  const relations = await relationsOf(xlsx, workbook);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  // By their parts: a file can name one a million times.
  const sheets = new Map<string, Sheet & { readonly hidden: boolean }>();
  let daysFrom1904 = false;
  await readWholeXml(xlsx.read(workbook), {
    open(name, attributes) {
      if (name === "workbookPr") daysFrom1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
      if (name !== "sheet") return;
      const relation = byId.get(attributes["r:id"] ?? otherId(attributes) ?? "");
      if (relation?.type !== "worksheet" || !xlsx.has(relation.target)) return;
      const hidden = (attributes["state"] ?? "visible") !== "visible";
      sheets.set(relation.target, { name: attributes["name"] ?? "", part: relation.target, hidden });
    },
  });
  if (sheets.size === 0) throw new ListFault("FILE_NOT_XLSX");
  const all = [...sheets.values()];
  const shown = all.filter(({ hidden }) => !hidden);
  const partOf = (kind: string) =>
    relations.find(({ type, target }) => type === kind && xlsx.has(target))?.target;
  return {
    sheets: shown.length > 0 ? shown : all,
    sharedStrings: partOf("sharedStrings"),
    styles: partOf("styles"),
    daysFrom1904,
  };
}

/** Some programs name the prefix of relations otherwise. */
function otherId(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
}

/** What a part points to: types without their address, targets as names of parts. */
async function relationsOf(xlsx: XlsxPackage, part: string): Promise<Relation[]> {
  const folder = path.posix.dirname(part);
  const file = path.posix.join(folder, "_rels", `${path.posix.basename(part)}.rels`);
  const relations: Relation[] = [];
  if (!xlsx.has(file)) return relations;
  await readWholeXml(xlsx.read(file), {
    open(name, { Id: id = "", Type: type = "", Target: target = "" }) {
      if (name !== "Relationship") return;
      const whole = target.startsWith("/") ? target.slice(1) : path.posix.join(folder, target);
      relations.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: whole });
    },
  });
  return relations;
}
