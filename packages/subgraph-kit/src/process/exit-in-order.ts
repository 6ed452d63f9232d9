import type { Logger } from "pino";

/**
 * Stops the process in order on Ctrl-C and SIGTERM: `stop` is awaited, then the process ends. A second signal ends
 * it at once. The only place that listens for signals.
 */
export function exitInOrder(stop: () => Promise<void>, log: Logger): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
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
}
