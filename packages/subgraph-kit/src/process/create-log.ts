import { pino } from "pino";
import type { Logger } from "pino";

/** The process's log: JSON lines on standard error, so that standard output is for people. */
export function createLog(level: string, name: string): Logger {
  return pino(
    { level, name, redact: ["*.authorization", "*.password"] },
    pino.destination({ dest: 2, sync: false }),
  );
}
