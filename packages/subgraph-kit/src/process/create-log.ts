import { pino } from "pino";
import type { DestinationStream, Logger } from "pino";

/**
 * A statement that failed carries the values it was given, and PostgreSQL's words on them: names of people. So does a
 * connection that was lost, in its queue.
 */
const VALUES_OF_STATEMENTS = ["err.parameters", "err.driverError", "err.detail", "err.where", "err.client"];

/** The process's log: JSON lines on standard error, so that standard output is for people. */
export function createLog(
  level: string,
  name: string,
  destination: DestinationStream = pino.destination({ dest: 2, sync: false }),
): Logger {
  const redact = ["*.authorization", "*.password", ...VALUES_OF_STATEMENTS];
  return pino({ level, name, redact }, destination);
}
