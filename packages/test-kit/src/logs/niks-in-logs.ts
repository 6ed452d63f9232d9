import { createReadStream, existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { localDate, parseNik } from "@payung/jamsostek";

/** Nobody born after it: every day of birth passes. */
const ON = localDate("2099-12-31");

/** Where a line holds what passes as a NIK, made-up ones too; the digits themselves are not told. */
export function niksIn(line: string): number {
  const found = line.match(/(?<!\d)\d{16}(?!\d)/g) ?? [];
  return found.filter((digits) => parseNik(digits, { on: ON, allowSynthetic: true }).facts !== undefined)
    .length;
}

/** The lines with a NIK in all files below the folders, as "file:line"; a folder that is not there has none. */
export async function niksInLogs(
  folders: readonly string[],
  isLog: (name: string) => boolean,
): Promise<string[]> {
  const places: string[] = [];
  for (const file of folders.flatMap((folder) => filesIn(folder)).filter(isLog)) {
    let number = 0;
    for await (const line of createInterface({ input: createReadStream(file) })) {
      number++;
      if (niksIn(line) > 0) places.push(`${file}:${number}`);
    }
  }
  return places;
}

/**
 * For a global teardown, before the folders are removed: fails the run when a log holds a NIK.
 * @throws Error that names files and lines
 */
export async function assertNoNikInLogs(folders: readonly string[]): Promise<void> {
  const places = await niksInLogs(folders, (file) => /\.log(\.\d+)?$/.test(file));
  if (places.length === 0) return;
  // What a teardown throws is shown and does not fail the run by itself.
  process.exitCode = 1;
  throw new Error(`A NIK stands in a log:\n${places.map((place) => `  ${place}`).join("\n")}`);
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return all.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name));
}
