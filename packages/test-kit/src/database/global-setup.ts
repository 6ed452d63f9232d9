import type { TestProject } from "vitest/node";
import { assertNoNikInLogs } from "../logs/niks-in-logs.js";
import {
  makeTestDirectory,
  removeAbandonedServers,
  removeTestServer,
  stopTestServer,
} from "./test-server.js";

/**
 * For `globalSetup` of vitest's configuration: makes room for a test server, and removes it after the run, unless its
 * log holds a NIK.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandonedServers();
  const directory = makeTestDirectory();
  project.provide("payungTestDirectory", directory);
  return async () => {
    await stopTestServer(directory);
    await assertNoNikInLogs([directory]);
    await removeTestServer(directory);
  };
}
