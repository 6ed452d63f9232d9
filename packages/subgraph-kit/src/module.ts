import type { Registry } from "@payung/plugin-kit";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import type { Clock } from "./clock.js";
import type { S3Bucket } from "./config.js";
import type { SubgraphDatabase } from "./database/open.js";
import type { Progress } from "./database/progress.js";
import type { Peers } from "./peers/peers.js";
import type { PersonalData } from "./personal/personal-data.js";
import type { SealedColumn } from "./personal/reseal.js";
import type { SampleFacts } from "./sample.js";
import type { Subgraph } from "./subgraph.js";

/**
 * Looks at a document before it is kept, as a virus scanner does. @returns what speaks against it; undefined: nothing.
 * What it throws keeps the document out too.
 */
export type ScanDocument = (content: Uint8Array) => Promise<string | undefined>;

/** What a subgraph is made from. */
export interface SubgraphParts {
  readonly database: DataSource;
  readonly registry: Registry;
  readonly log: Logger;
  readonly clock: Clock;
  readonly peers: Peers;
  readonly personalData: PersonalData;
  /** Holds what lies on disk beside the database, such as lists that are being read. */
  readonly directory: string;
  /** Where documents of claims are kept; undefined: in the directory. */
  readonly documentsBucket?: S3Bucket | undefined;
  readonly scanDocument?: ScanDocument | undefined;
  /** Stops of more people than this need a second person. */
  readonly mostStopsAlone: number;
}

/** Work that the product does by itself, once for all processes that share the database. */
export interface Job {
  /** Lower case with hyphens, unique in the subgraph. */
  readonly name: string;
  /** When, in five fields, by the clock of the west of the country (WIB). */
  readonly cron: string;
  /** Bears to be run again: a job that was killed is. */
  run(): Promise<void>;
}

/** One of the core's subgraphs, as whoever starts it sees it: here beside the others, or alone in a process. */
export interface SubgraphModule {
  readonly database: SubgraphDatabase;
  create(parts: SubgraphParts): Promise<Subgraph>;
  /** Where personal data lies sealed, for a new key. */
  readonly sealed?: readonly SealedColumn[];
  /** The names of the file routes that it is created with, for a gateway that finds it running elsewhere. */
  readonly files?: readonly string[];
  /** In bytes, what a file route takes where that is less than any route may. */
  readonly mostBytes?: Readonly<Record<string, number>>;
  /** Ends what a killed process left half done, and what is to be done again and again. */
  jobs?(parts: SubgraphParts): readonly Job[];
  /** Brings the tables up to date with the program's own data: regions, instructions, published figures. */
  load?(parts: SubgraphParts, onProgress: Progress): Promise<void>;
  /** Puts in generated people, marked synthetic; the same again changes nothing. */
  loadSample?(database: DataSource, facts: SampleFacts, personal: PersonalData): Promise<void>;
}
