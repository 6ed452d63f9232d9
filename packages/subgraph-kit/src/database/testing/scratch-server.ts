import { type EmbeddedPostgres, startEmbedded } from "../embedded/start-embedded.js";
import { withClient } from "../with-client.js";
import { quick, scratchDirectory } from "./scratch-directory.js";

/** A server for one test file, with as many empty databases as its tests ask for. */
export interface ScratchServer {
  server: EmbeddedPostgres;
  /** The superuser's address of a new, empty database. */
  freshDatabase(): Promise<string>;
  remove(): Promise<void>;
}

export async function scratchServer(): Promise<ScratchServer> {
  const directory = scratchDirectory();
  const server = await startEmbedded({ directory: directory.path, settings: quick });
  let made = 0;
  return {
    server,
    freshDatabase: async () => {
      const name = `scratch_${made++}`;
      await withClient(server.url, (client) => client.query(`create database ${name}`));
      return server.url.replace(/[^/]*$/, name);
    },
    remove: () => directory.remove(),
  };
}
