import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ensureRoles } from "../database/roles.js";
import type { SubgraphRoles } from "../database/subgraph-roles.js";
import { anotherProcess } from "../database/testing/another-process.js";
import { startEmbedded } from "../database/embedded/start-embedded.js";
import { quick as unsynced } from "../database/testing/scratch-directory.js";
import { scratchServer } from "../database/testing/scratch-server.js";
import type { ScratchServer } from "../database/testing/scratch-server.js";
import { withClient } from "../database/with-client.js";
import type { Job } from "../module.js";
import { runJobs } from "./run-jobs.js";
import { startJobs } from "./start-jobs.js";
import type { JobTiming, RunningJobs } from "./start-jobs.js";

let scratch: ScratchServer;
beforeAll(async () => {
  scratch = await scratchServer();
});
afterAll(() => scratch.remove());

const NEVER = "0 0 29 2 *";
const EVERY_MINUTE = "* * * * *";
const quick: Partial<JobTiming> = { poll: 0.5, cron: 1, maintain: 1, expire: 2 };

let roles: SubgraphRoles;
let running: RunningJobs[] = [];
let lines: string[] = [];
const log = pino({ level: "debug" }, { write: (line) => lines.push(line) });

beforeEach(async () => {
  lines = [];
  const adminUrl = await scratch.freshDatabase();
  [roles] = (await ensureRoles({ adminUrl, subgraphs: ["desk"], secret: "of these tests" })) as [
    SubgraphRoles,
  ];
  await query(
    "create table run (job text, ended boolean default false, at timestamptz default clock_timestamp())",
  );
});
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
});

const query = async (sql: string) =>
  (await withClient(roles.ownerUrl, (client) => client.query<Record<string, unknown>>(sql))).rows;
const queued = async (sql: string) =>
  (await withClient(roles.servingUrl, (client) => client.query<Record<string, unknown>>(sql))).rows;
const runs = async () => Number((await query("select count(*)::int as n from run"))[0]!["n"]);

async function start(jobs: readonly Job[], timing: Partial<JobTiming> = {}): Promise<RunningJobs> {
  const { servingUrl, jobs: schema } = roles;
  const started = await startJobs({ servingUrl, schema, jobs, log, timing: { ...quick, ...timing } });
  running.push(started);
  return started;
}

const noting = (name: string, cron = NEVER): Job => ({
  name,
  cron,
  run: async () => void (await query(`insert into run (job) values ('${name}')`)),
});

describe("jobs of a subgraph", () => {
  test("run once at the start, in a schema of the serving role, and the tables of the subgraph stay as they are", async () => {
    await start([noting("fold"), noting("warn")]);
    await expect.poll(runs).toBe(2);
    const [owner] = await queued(
      "select pg_get_userbyid(relowner) as of from pg_class where oid = 'desk_jobs.job'::regclass",
    );
    expect(owner).toEqual({ of: "payung_desk" });
    expect(await query("select 1 from pg_tables where schemaname = 'desk'")).toHaveLength(1);
  });

  test("run by the clock of WIB, once for all processes", async () => {
    const jobs = [noting("fold", EVERY_MINUTE)];
    // Not over the turn of a minute.
    const seconds = new Date().getSeconds();
    if (seconds > 48) await new Promise((resolve) => setTimeout(resolve, (61 - seconds) * 1_000));
    await Promise.all([1, 2, 3].map(() => start(jobs, { atStart: false })));
    await expect.poll(runs, { timeout: 10_000 }).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await runs()).toBe(1);
    expect(await queued("select name, timezone from desk_jobs.schedule")).toEqual([
      { name: "fold", timezone: "Etc/GMT-7" },
    ]);
  });

  test("never run twice at once, however many processes start", async () => {
    let [now, most, done] = [0, 0, 0];
    const slow: Job = {
      name: "slow",
      cron: NEVER,
      run: async () => {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 300));
        now--;
        done++;
      },
    };
    await Promise.all([1, 2, 3, 4].map(() => start([slow])));
    await expect.poll(() => done).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(most).toBe(1);
  });

  test("that fail are logged without values and tried again; the queue keeps nothing of the error", async () => {
    let tries = 0;
    const failing: Job = {
      name: "failing",
      cron: NEVER,
      run: async () => {
        tries++;
        const driverError = { detail: "Failing row contains (Contoh Siti)." };
        throw Object.assign(new Error("violates a constraint"), driverError, { parameters: ["Contoh Siti"] });
      },
    };
    const { createLog } = await import("../process/create-log.js");
    const own = createLog("info", "test", { write: (line) => lines.push(line) });
    running.push(
      await startJobs({
        servingUrl: roles.servingUrl,
        schema: roles.jobs,
        jobs: [failing],
        log: own,
        timing: quick,
      }),
    );
    await expect
      .poll(async () => (await queued("select state from desk_jobs.job where name = 'failing'"))[0])
      .toEqual({
        state: "retry",
      });
    expect(tries).toBe(1);
    expect(lines.join("")).toContain("job failed");
    const kept = JSON.stringify(await queued("select output from desk_jobs.job where name = 'failing'"));
    for (const text of [lines.join(""), kept]) expect(text).not.toContain("Siti");
  });

  test("of a former version are no longer planned", async () => {
    await (await start([noting("old"), noting("kept")])).stop();
    await start([noting("kept")]);
    expect(await queued("select name from desk_jobs.schedule")).toEqual([{ name: "kept" }]);
  });

  test("stop with what they do, and leave no connection", async () => {
    let ended = false;
    const slow: Job = {
      name: "slow",
      cron: NEVER,
      run: async () => {
        await query("insert into run (job) values ('slow')");
        await new Promise((resolve) => setTimeout(resolve, 400));
        ended = true;
      },
    };
    const started = await start([slow]);
    await expect.poll(runs).toBe(1);
    await started.stop();
    expect(ended).toBe(true);
    await expect
      .poll(() => query("select 1 from pg_stat_activity where usename = 'payung_desk'"))
      .toEqual([]);
  });
});

describe("after kill -9 of the process that was at it", () => {
  const killed = (url: string) =>
    anotherProcess(
      `import { startJobs } from "built:../jobs/start-jobs.js";
       import { withClient } from "built:with-client.js";
       const log = { child: () => log, warn() {}, error() {}, debug() {} };
       const run = async () => {
         await withClient(${JSON.stringify(roles.ownerUrl)}, (client) => client.query("insert into run (job) values ('killed')"));
         console.log("1");
         await new Promise((resolve) => setTimeout(resolve, 60000));
       };
       await startJobs({ servingUrl: ${JSON.stringify(url)}, schema: "desk_jobs", log,
         jobs: [{ name: "half", cron: "0 0 29 2 *", run }], timing: ${JSON.stringify(quick)} });`,
    );

  test("the next start takes the job up at once", async () => {
    const process = killed(roles.servingUrl);
    await process.next();
    await process.kill();
    await start([noting("half")]);
    await expect.poll(runs).toBe(2);
  });

  test("another process takes it up by itself, and not while it is still at it", async () => {
    const process = killed(roles.servingUrl);
    await process.next();
    await start([noting("half")], { atStart: false });
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect(await runs()).toBe(1);
    await process.kill();
    // The failed run waits for half a minute before it is tried again.
    await query("select 1");
    await withClient(roles.servingUrl, (client) =>
      client.query("update desk_jobs.job set start_after = now()"),
    );
    await expect
      .poll(
        async () => {
          await withClient(roles.servingUrl, (client) =>
            client.query("update desk_jobs.job set start_after = now() where state = 'retry'"),
          );
          return runs();
        },
        { timeout: 15_000, interval: 500 },
      )
      .toBe(2);
  });

  test("of the database the process lives, and its jobs run again", async () => {
    const directory = await scratchServer();
    const adminUrl = await directory.freshDatabase();
    const [own] = await ensureRoles({ adminUrl, subgraphs: ["desk"], secret: "of these tests" });
    let ran = 0;
    const job: Job = { name: "fold", cron: EVERY_MINUTE, run: async () => void ran++ };
    const started = await startJobs({
      servingUrl: own!.servingUrl,
      schema: own!.jobs,
      jobs: [job],
      log,
      timing: quick,
    });
    await expect.poll(() => ran).toBeGreaterThan(0);
    process.kill(directory.server.processId, "SIGKILL");
    await expect.poll(() => lines.join("")).toContain("statement of jobs failed");
    const again = await startEmbedded({ directory: directory.server.directory, settings: unsynced });
    const before = ran;
    await withClient(own!.servingUrl, (client) =>
      client.query(
        "insert into desk_jobs.job (name, policy) values ('fold', 'short') on conflict do nothing",
      ),
    );
    await expect.poll(() => ran, { timeout: 10_000 }).toBeGreaterThan(before);
    await started.stop();
    await again.stop();
    await directory.remove();
  });
});

test("a queue that cannot start is logged in words, and what serves goes on", async () => {
  await withClient(scratch.server.url, async () => {});
  const nowhere = { servingUrl: roles.servingUrl, jobs: "no_such_schema" };
  const jobs = runJobs({ jobs: [noting("fold")], roles: nowhere, log });
  await expect.poll(() => lines.join("")).toContain("jobs do not run");
  await jobs.stop();
});
