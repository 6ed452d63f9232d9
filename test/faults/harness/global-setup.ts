import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { assertNoNikInLogs } from "@payung/test-kit/logs";
import { keepLogsIn } from "../../graph/harness/logs.js";

/** Keeps what the killed processes logged, and looks through it at the end. */
export default function setup(): () => Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "payung-faults-logs-"));
  keepLogsIn(folder);
  return async () => {
    await assertNoNikInLogs([folder]);
    rmSync(folder, { recursive: true, force: true });
  };
}
