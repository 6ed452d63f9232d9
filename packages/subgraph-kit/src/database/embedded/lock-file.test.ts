import { existsSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { scratchDirectory } from "../testing/scratch-directory.js";
import { withLock } from "./lock-file.js";

describe("a lock file", () => {
  const scratch = scratchDirectory();
  let count = 0;
  let lock: string;
  const quiet = () => {};

  beforeEach(() => {
    lock = path.join(scratch.path, `lock-${count++}`);
  });
  afterAll(() => scratch.remove());

  test("lets one at a time through, and every one in the end", async () => {
    let inside = 0;
    const most: number[] = [];
    const work = async () => {
      most.push(++inside);
      await delay(3);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 6 }, () => withLock(lock, quiet, work)));
    expect(most).toEqual([1, 1, 1, 1, 1, 1]);
    expect(existsSync(lock)).toBe(false);
  });

  test("is given back when the work fails", async () => {
    const failing = withLock(lock, quiet, () => Promise.reject(new Error("no disk")));
    await expect(failing).rejects.toThrow("no disk");
    expect(await withLock(lock, quiet, async () => "free")).toBe("free");
  });

  test("of a dead process is taken over", async () => {
    writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, identity: "1" }));
    expect(await withLock(lock, quiet, async () => "mine")).toBe("mine");
  });

  test("of a dead process whose number another one has now is taken over", async () => {
    writeFileSync(lock, JSON.stringify({ pid: process.pid, identity: "an earlier one" }));
    expect(await withLock(lock, quiet, async () => "mine")).toBe("mine");
  });

  test("of a dead process is taken over by one at a time", async () => {
    writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, identity: "1" }));
    let inside = 0;
    const work = async () => {
      expect(++inside).toBe(1);
      await delay(2);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 6 }, () => withLock(lock, quiet, work)));
  });

  test("is taken over even if its last taker was killed in the middle of that", async () => {
    writeFileSync(lock, "not even written whole");
    mkdirSync(`${lock}.guard`);
    utimesSync(`${lock}.guard`, 1, 1);
    expect(await withLock(lock, quiet, async () => "mine")).toBe("mine");
  });

  test("of a living process is waited for, and after two seconds that is said", async () => {
    const told: string[] = [];
    const clock = vi.spyOn(performance, "now").mockReturnValue(0);
    const holder = withLock(lock, quiet, () => delay(100));
    const waiter = withLock(
      lock,
      (message) => told.push(message),
      async () => {},
    );
    await delay(40);
    expect(told).toEqual([]);
    clock.mockReturnValue(2_001);
    await holder;
    await waiter;
    clock.mockRestore();
    expect(told).toEqual([`Waiting for process ${process.pid}, which is starting or stopping the database`]);
  });
});
