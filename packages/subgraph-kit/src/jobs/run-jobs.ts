import type { Logger } from "pino";
import type { Job } from "../module.js";
import type { SubgraphRoles } from "../database/subgraph-roles.js";
import type { RunningJobs } from "./start-jobs.js";

export interface RunJobsOptions {
  readonly jobs: readonly Job[];
  readonly roles: Pick<SubgraphRoles, "servingUrl" | "jobs">;
  readonly log: Logger;
}

/**
 * Starts a subgraph's jobs beside what it serves, which does not wait for them: a queue that cannot start is logged, and
 * the graph answers all the same.
 */
export function runJobs({ jobs, roles, log }: RunJobsOptions): RunningJobs {
  if (jobs.length === 0) return { stop: async () => {} };
  const started = start({ jobs, roles, log });
  return { stop: async () => (await started)?.stop() };
}

async function start({ jobs, roles, log }: RunJobsOptions): Promise<RunningJobs | undefined> {
  try {
    // Loaded when there is something to do.
    const { startJobs } = await import("./start-jobs.js");
    return await startJobs({ servingUrl: roles.servingUrl, schema: roles.jobs, jobs, log });
  } catch (error) {
    log.error(
      { err: error },
      "jobs do not run: what is half done or due is not taken up until the next start",
    );
    return undefined;
  }
}
