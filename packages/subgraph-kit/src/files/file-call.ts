import type { FileAnswer, FileRequest } from "../subgraph.js";

/** A request beside GraphQL on its way to the subgraph that serves it. */
export interface FileCall extends FileRequest {
  readonly method: string;
  /** Path and query as the client wrote them. */
  readonly target: string;
  /** In bytes, where the client said it. */
  readonly contentLength: string | undefined;
}

/** Answers it, here or elsewhere. @throws coded errors */
export type ServeFile = (call: FileCall) => Promise<FileAnswer>;

/** A file route as it is served. */
export interface ServedRoute {
  readonly serve: ServeFile;
  /** In bytes, where it takes less than any route may. */
  readonly mostBytes?: number | undefined;
}
