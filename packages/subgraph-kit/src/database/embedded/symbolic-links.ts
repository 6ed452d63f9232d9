import { existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { DatabaseUnavailable } from "../database-unavailable.js";

interface Link {
  source: string;
  target: string;
}

/**
 * npm packages carry no symbolic links, so the package lists those its shared libraries need in
 * native/pg-symlinks.json; without them the programs do not even load.
 */
export function makeSymbolicLinks(packageRoot: string): void {
  const list = path.join(packageRoot, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const link of JSON.parse(readFileSync(list, "utf8")) as Link[]) makeLink(packageRoot, link);
}

function makeLink(packageRoot: string, { source, target }: Link): void {
  const place = path.join(packageRoot, target);
  if (exists(place)) return;
  try {
    symlinkSync(path.relative(path.dirname(target), source), place);
  } catch (error) {
    // Another process may have made it in the meantime.
    if (exists(place)) return;
    throw new DatabaseUnavailable(
      `The embedded PostgreSQL needs symbolic links in ${path.dirname(place)}, which this user may not write. ` +
        "Start once as a user who may, or set DATABASE_URL to a PostgreSQL server of your own.",
      { cause: error },
    );
  }
}

function exists(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false }) !== undefined;
}
