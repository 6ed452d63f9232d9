import { chownSync, readFileSync, writeFileSync } from "node:fs";
import type { ServerAccount } from "./account.js";
import type { Layout } from "./layout.js";

/** PostgreSQL's settings by name, such as `fsync: "off"`. */
export type Settings = Readonly<Record<string, string>>;

const ours: Settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  // Every subgraph may be a process with a pool of its own.
  max_connections: "200",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  ...silentOnValues(),
};

/**
 * The server's log must not hold what is written into tables: an error quotes the row, its statement and its
 * parameters. Whoever asked is told, and logs it without values; the server's own words are of starts, stops and
 * recovery. For a server of one's own the README says the same.
 */
function silentOnValues(): Settings {
  return {
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_parameter_max_length: "0",
    log_parameter_max_length_on_error: "0",
    log_statement: "none",
    log_min_duration_statement: "-1",
    log_lock_waits: "off",
    log_temp_files: "-1",
  };
}

/** Written to a file and not to the command line, which pg_ctl would hand to a shell. */
export function writeConfiguration(layout: Layout, account: ServerAccount, settings: Settings): void {
  const lines = Object.entries({ ...ours, ...settings }).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`,
  );
  writeFileSync(layout.configuration, `# Written at every start.\n${lines.join("\n")}\n`);
  if (account.owner) chownSync(layout.configuration, account.owner.uid, account.owner.gid);
}

/** The port of the last start: with the same port again, open pools find the server after a crash. */
export function lastPort(layout: Layout): number | undefined {
  try {
    const found = /^port = '(\d+)'$/m.exec(readFileSync(layout.configuration, "utf8"));
    return found ? Number(found[1]) : undefined;
  } catch {
    return undefined;
  }
}
