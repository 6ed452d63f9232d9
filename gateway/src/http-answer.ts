import type { IncomingHttpHeaders } from "node:http";
import type { Dispatcher } from "undici";
import { SubgraphFailure } from "./subgraph-call.js";

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

export interface HttpLimits {
  /** Milliseconds for the whole exchange. */
  readonly timeout: number;
  readonly maxResponseBytes: number;
}

/**
 * One exchange, by undici's own handlers: about half the cost of its `request`, which makes a stream for each answer.
 * @throws SubgraphFailure when a limit is passed, with a message that continues "Subgraph x ..."
 * @throws Error of the network
 */
export function httpAnswer(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  limits: HttpLimits,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    dispatcher.dispatch(request, new AnswerHandler(limits, resolve, reject));
  });
}

class AnswerHandler implements Dispatcher.DispatchHandler {
  readonly #maxBytes: number;
  readonly #resolve: (answer: HttpAnswer) => void;
  readonly #reject: (error: Error) => void;
  readonly #timer: NodeJS.Timeout;
  readonly #chunks: Buffer[] = [];
  #bytes = 0;
  #status = 0;
  #contentType = "";
  #controller: Dispatcher.DispatchController | undefined;
  #failure: SubgraphFailure | undefined;

  constructor(
    { timeout, maxResponseBytes }: HttpLimits,
    resolve: (answer: HttpAnswer) => void,
    reject: (error: Error) => void,
  ) {
    this.#maxBytes = maxResponseBytes;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#timer = setTimeout(() => this.#fail(`did not answer within ${timeout} ms.`), timeout);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // The time may be over before the request has found a free connection.
    if (this.#failure !== undefined) controller.abort(this.#failure);
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    this.#status = status;
    this.#contentType = headers["content-type"] ?? "";
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#maxBytes) this.#fail(`answered more than ${this.#maxBytes} bytes.`);
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    clearTimeout(this.#timer);
    const bytes = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
    this.#resolve({ status: this.#status, contentType: this.#contentType, text: bytes.toString("utf8") });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    clearTimeout(this.#timer);
    this.#reject(this.#failure ?? error);
  }

  #fail(message: string): void {
    clearTimeout(this.#timer);
    this.#failure = new SubgraphFailure(message);
    this.#reject(this.#failure);
    this.#controller?.abort(this.#failure);
  }
}
