import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { livingWriter, writeProcessFile } from "./process-file.js";

/** Who uses the server: one file for each start, so that the last one to stop stops the server. */
export class ServerUsers {
  private static count = 0;

  constructor(private readonly directory: string) {
    mkdirSync(directory, { recursive: true });
  }

  /** Enters this process; the function returned takes it out again. */
  enter(): () => void {
    const file = path.join(this.directory, `${process.pid}-${ServerUsers.count++}`);
    // A file of that name can only be a dead process's: its number is ours now.
    rmSync(file, { force: true });
    writeProcessFile(file);
    return () => rmSync(file, { force: true });
  }

  /** Whether a living process uses the server. Files of dead ones are removed. */
  any(): boolean {
    const living = this.files().filter((file) => {
      if (livingWriter(file) !== undefined) return true;
      rmSync(file, { force: true });
      return false;
    });
    return living.length > 0;
  }

  private files(): string[] {
    return readdirSync(this.directory).map((name) => path.join(this.directory, name));
  }
}
