import PgBoss from "pg-boss";
import type { Logger } from "pino";
import type { Job } from "../module.js";
import { installQueue } from "./install-queue.js";
import { inTurn, onlyOne } from "./only-one.js";
import { queueDatabase } from "./queue-database.js";

export interface JobsOptions {
  /** The address of the role that owns the queue's schema. */
  readonly servingUrl: string;
  /** The queue's schema. */
  readonly schema: string;
  readonly jobs: readonly Job[];
  readonly log: Logger;
  readonly timing?: Partial<JobTiming> | undefined;
}

/** In seconds. */
export interface JobTiming {
  /** Between two looks for work. */
  readonly poll: number;
  /** Between two looks at the clock, and for what it sends; the clock itself has minutes. */
  readonly cron: number;
  /** Between two looks for work whose process was killed. */
  readonly maintain: number;
  /** After which work is taken up again by another process, unless it is still at it. */
  readonly expire: number;
  /** Whether every job runs once at the start. */
  readonly atStart: boolean;
}

const TIMING: JobTiming = { poll: 10, cron: 30, maintain: 60, expire: 300, atStart: true };

/** Western Indonesian time, which has no summer time. */
const WIB = "Etc/GMT-7";

/** How long jobs under way may take once the process stops; they are taken up again at the next start. */
const STOP_WITHIN_MS = 5_000;

export interface RunningJobs {
  stop(): Promise<void>;
}

/**
 * Runs the jobs by the clock, and once at the start, since they end what a killed process left half done. Any number of
 * processes may share the database: one of them runs a job at a time.
 */
export async function startJobs(options: JobsOptions): Promise<RunningJobs> {
  const { servingUrl, schema, jobs, log } = options;
  const timing = { ...TIMING, ...options.timing };
  const database = queueDatabase(servingUrl, schema, log);
  const boss = new PgBoss({
    db: database,
    schema,
    maintenanceIntervalSeconds: timing.maintain,
    cronMonitorIntervalSeconds: timing.cron,
    cronWorkerIntervalSeconds: timing.cron,
    archiveCompletedAfterSeconds: 3_600,
  });
  boss.on("error", (error) => log.warn({ err: error }, "queue of jobs failed"));
  const stop = async (): Promise<void> => {
    await boss.stop({ timeout: STOP_WITHIN_MS });
    await database.close();
  };
  try {
    // A new queue is a new table: two processes that make one at once would lock each other out.
    await inTurn(servingUrl, schema, async () => {
      await installQueue(servingUrl, schema);
      for (const job of jobs) await plan(boss, job, timing.expire);
      await forgetOthers(boss, jobs);
      await boss.start();
    });
    for (const job of jobs) await take(boss, job, timing, options);
    database.bearFailures();
    return { stop };
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
}

/** A queue holds at most one run that waits: ticks that come while a run takes long do not pile up. */
async function plan(boss: PgBoss, { name, cron }: Job, expireInSeconds: number): Promise<void> {
  const again = { retryLimit: 3, retryDelay: 30, retryBackoff: true };
  await boss.createQueue(name, { name, policy: "short", expireInSeconds, ...again });
  await boss.schedule(name, cron, {}, { tz: WIB });
}

/** A former version's jobs, which nobody runs any more. */
async function forgetOthers(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  for (const { name } of await boss.getSchedules())
    if (!jobs.some((job) => job.name === name)) await boss.unschedule(name);
}

async function take(boss: PgBoss, job: Job, timing: JobTiming, options: JobsOptions): Promise<void> {
  if (timing.atStart) await boss.send(job.name, {});
  const { servingUrl, schema } = options;
  const log = options.log.child({ job: job.name });
  await boss.work(job.name, { pollingIntervalSeconds: timing.poll }, async () => {
    const outcome = { failed: false };
    await onlyOne(servingUrl, `${schema} ${job.name}`, async () => {
      outcome.failed = !(await run(job, log));
    });
    if (outcome.failed) throw new Error("See the log");
  });
}

/** The queue would keep what a run throws, values and all: it is told that it failed, and the log, which leaves values out, why. */
async function run(job: Job, log: Logger): Promise<boolean> {
  const began = performance.now();
  try {
    await job.run();
    log.debug({ took: Math.round(performance.now() - began) }, "job ran");
    return true;
  } catch (error) {
    log.error({ err: error }, "job failed");
    return false;
  }
}
