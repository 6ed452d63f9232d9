import type { Registry } from "@payung/plugin-kit";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import type { SubgraphDatabase } from "./database/open.js";
import type { Progress } from "./database/progress.js";
import type { SampleFacts } from "./sample.js";
import type { Subgraph } from "./subgraph.js";

/** What a subgraph is made from. */
export interface SubgraphParts {
  readonly database: DataSource;
  readonly registry: Registry;
  readonly log: Logger;
}

/** One of the core's subgraphs, as whoever starts it sees it: here beside the others, or alone in a process. */
export interface SubgraphModule {
  readonly database: SubgraphDatabase;
  create(parts: SubgraphParts): Promise<Subgraph>;
  /** Brings the tables up to date with the program's own data: regions, instructions, published figures. */
  load?(parts: SubgraphParts, onProgress: Progress): Promise<void>;
  /** Puts in generated people, marked synthetic; the same again changes nothing. */
  loadSample?(database: DataSource, facts: SampleFacts): Promise<void>;
}
