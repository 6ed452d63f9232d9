import { codedError } from "@payung/subgraph-kit";

/**
 * The documents that a process holds in memory at once. Counted by what came of them and not by their number, so that
 * senders on slow lines keep nobody out.
 */
export class HeldUploads {
  readonly #most: number;
  #bytes = 0;

  /** @param most bytes of all together */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Reads a body whole and holds it until the work with it is done. @throws UPLOADS_BUSY where it does not fit beside the
   * others, UPLOAD_EMPTY, and what `body` and the work throw
   */
  async hold<T>(body: AsyncIterable<Uint8Array>, work: (content: Buffer) => Promise<T>): Promise<T> {
    const chunks: Uint8Array[] = [];
    let own = 0;
    try {
      for await (const chunk of body) {
        if (this.#bytes + chunk.length > this.#most) throw codedError("UPLOADS_BUSY");
        own += chunk.length;
        this.#bytes += chunk.length;
        chunks.push(chunk);
      }
      if (own === 0) throw codedError("UPLOAD_EMPTY");
      return await work(Buffer.concat(chunks));
    } finally {
      this.#bytes -= own;
    }
  }
}
