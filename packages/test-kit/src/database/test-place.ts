import { inject } from "vitest";
import { startTestServer } from "./test-server.js";

/** Where this run's server is. */
export interface TestPlace {
  /** Holds the secret of the roles: what a process started by a test needs as its folder. */
  directory: string;
  /** The superuser's address of a database that no test uses. */
  adminUrl: string;
}

let place: Promise<TestPlace> | undefined;

/** Starts or joins the run's server, once for each test file. */
export function testPlace(): Promise<TestPlace> {
  return (place ??= findPlace());
}

export function databaseUrl(of: TestPlace, database: string): string {
  return of.adminUrl.replace(/[^/]*$/, database);
}

async function findPlace(): Promise<TestPlace> {
  const directory = inject("payungTestDirectory");
  if (!directory)
    throw new Error("vitest's globalSetup does not name test-kit's src/database/global-setup.ts");
  // Never stopped here: the next test file uses it, and the global setup ends it.
  const server = await startTestServer(directory);
  return { directory, adminUrl: server.url };
}
