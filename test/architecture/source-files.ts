import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");
const LEFT_OUT = new Set(["node_modules", "dist", ".git", ".payung"]);

export interface SourceFile {
  /** From the repository's top, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript source below a folder of the repository, tests included. */
export function sourceFiles(folder: string): SourceFile[] {
  return filesBelow(path.join(ROOT, folder))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({
      path: path.relative(ROOT, file).replaceAll(path.sep, "/"),
      text: readFileSync(file, "utf8"),
    }));
}

export function isTest(file: SourceFile): boolean {
  return file.path.endsWith(".test.ts") || file.path.includes("/test/");
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (LEFT_OUT.has(entry.name)) return [];
    const whole = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(whole) : [whole];
  });
}
