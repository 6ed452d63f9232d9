import type { Logger } from "pino";
import type { Environment } from "../config.js";

/**
 * Stops the process in order on Ctrl-C and SIGTERM: `stop` is awaited, then the process ends. A second signal ends
 * it at once. The only place that listens for signals. @param env tells whether npm started us
 */
export function exitInOrder(stop: () => Promise<void>, log: Logger, env: Environment): void {
  let stopping = false;
  const onSignal = (signal: string): void => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, "stopping");
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "stopping failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  if (env["npm_lifecycle_event"] !== undefined) whenParentEnds(() => stopping || onSignal("parent ended"));
}

const LOOK_EVERY_MS = 300;

/**
 * npm passes SIGTERM on to the shell between it and us, which ends without telling us. Under npm the end of the parent
 * therefore counts as the signal.
 */
function whenParentEnds(act: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, LOOK_EVERY_MS);
  timer.unref();
}
