import path from "node:path";
import { parseSync } from "oxc-parser";
import type { SourceFile } from "./source-files.js";

/** What a file imports: a package's name ("zod", "@payung/plugin-kit", "node:path"), or a path in the repository. */
export function importsOf(file: SourceFile): string[] {
  const { module } = parseSync(file.path, file.text);
  const fixed = module.staticImports.map((each) => each.moduleRequest.value);
  const again = module.staticExports.flatMap((each) =>
    each.entries.map((entry) => entry.moduleRequest?.value),
  );
  const late = module.dynamicImports.map((each) =>
    file.text.slice(each.moduleRequest.start + 1, each.moduleRequest.end - 1),
  );
  const all = [...fixed, ...again, ...late].filter((each) => each !== undefined);
  return all.map((specifier) =>
    specifier.startsWith(".") ? inRepository(file, specifier) : packageOf(specifier),
  );
}

function inRepository(file: SourceFile, specifier: string): string {
  return path.posix.join(path.posix.dirname(file.path), specifier);
}

function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier;
  const parts = specifier.split("/");
  return parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}
