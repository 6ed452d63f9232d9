import type { TestProject } from "vitest/node";
import { makeTestDirectory, removeAbandonedServers, removeTestServer } from "./test-server.js";

/** For `globalSetup` of vitest's configuration: makes room for a test server, and removes it after the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandonedServers();
  const directory = makeTestDirectory();
  project.provide("payungTestDirectory", directory);
  return () => removeTestServer(directory);
}
