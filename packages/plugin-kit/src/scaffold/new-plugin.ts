import { cpSync, existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isPluginId, pascalId } from "../define/plugin-id.js";
import { shown } from "../define/plugin-problem.js";
import { NATION, isRegionCode } from "../region-code.js";

/** Why no plugin was made, in words. */
export class ScaffoldRefusal extends Error {}

export interface NewPlugin {
  readonly id: string;
  readonly regionCode: string;
  /** The folder of all plugins, with `_template` and `index.ts`. */
  readonly folder: string;
}

/** What the template calls itself, and the code of its region, which no region has. */
const TEMPLATE = { folder: "_template", id: "contoh", regionCode: "99" };

/**
 * Copies the template under a new id and adds its line to the list of live regions.
 * @returns the new folder
 * @throws ScaffoldRefusal before anything is written
 */
export function newPlugin({ id, regionCode, folder }: NewPlugin): string {
  const target = path.join(folder, id);
  refuse(id, regionCode, target);
  const list = path.join(folder, "index.ts");
  const listed = withLine(readFileSync(list, "utf8"), id);
  cpSync(path.join(folder, TEMPLATE.folder), target, { recursive: true });
  for (const file of filesBelow(target)) {
    writeFileSync(file, renamed(readFileSync(file, "utf8"), id, regionCode));
    const name = path.basename(file).replace(TEMPLATE.id, id);
    renameSync(file, path.join(path.dirname(file), name));
  }
  writeFileSync(list, listed);
  return target;
}

function refuse(id: string, regionCode: string, target: string): void {
  if (!isPluginId(id) || id === TEMPLATE.id)
    throw new ScaffoldRefusal(
      `The id ${shown(id)} cannot be: write small letters, digits and hyphens, such as pulau-contoh.`,
    );
  if (!isRegionCode(regionCode) || regionCode === NATION)
    throw new ScaffoldRefusal(
      `The region code ${shown(regionCode)} cannot be: write a Kemendagri code, such as 18 for a province or 18.01 for a regency.`,
    );
  if (existsSync(target)) throw new ScaffoldRefusal(`The folder ${target} is there already.`);
}

/** The template's text under the new names: "contoh-rentan", "Contoh" in prose, and the region's code. */
function renamed(text: string, id: string, regionCode: string): string {
  return text
    .replaceAll(TEMPLATE.id, id)
    .replaceAll("Contoh", nameOf(id))
    .replaceAll(/(["`])99\1/g, `$1${regionCode}$1`);
}

/** "pulau-contoh" in prose: "Pulau Contoh". */
function nameOf(id: string): string {
  return id
    .split("-")
    .map((part) => pascalId(part))
    .join(" ");
}

/** The list with a line more, in the order of the alphabet. */
function withLine(list: string, id: string): string {
  const lines = list.split("\n");
  const entries = lines.flatMap((line, index) => (LINE.test(line) ? [index] : []));
  const key = /^[a-z0-9]+$/.test(id) ? id : `"${id}"`;
  const line = `  ${key}: () => import("./${id}/src/index.js"),`;
  if (lines.some((each) => each.includes(`"./${id}/src/index.js"`)))
    throw new ScaffoldRefusal(`${id} stands in index.ts already.`);
  const opening = lines.findIndex((each) => /plugins: PluginLoaders = \{/.test(each));
  if (opening < 0) throw new ScaffoldRefusal("index.ts has no line `plugins: PluginLoaders = {`.");
  const after = entries.findLast((index) => LINE.exec(lines[index]!)![1]! < id) ?? opening;
  return lines.toSpliced(after + 1, 0, line).join("\n");
}

const LINE = /^ {2}"?([a-z0-9-]+)"?: \(\) => import\(/;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
