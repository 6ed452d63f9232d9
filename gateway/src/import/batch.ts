import type { Locale } from "@payung/jamsostek";
import { request } from "undici";

/** A batch as the graph tells it. */
export interface ImportBatch {
  readonly status: "READING" | "CHECKED" | "IMPORTED" | "REFUSED";
  readonly dryRun: boolean;
  readonly rows: number;
  readonly accepted: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly queued: number;
  readonly rejected: number;
  readonly warnings: number;
  /** 0 to 1; null where the length is not known. */
  readonly progress: number | null;
  readonly fault: { readonly message: string } | null;
  readonly notices: readonly { readonly message: string }[];
  readonly problems: { readonly nodes: readonly ImportProblem[] };
}

export interface ImportProblem {
  readonly rowNumber: number | null;
  readonly heading: string | null;
  readonly message: string;
}

/** Says in the reader's words why the graph gave no answer. */
export class GraphRefusal extends Error {
  override readonly name = "GraphRefusal";
}

const BATCH = `query ($id: ID!, $problems: Int!) { importBatch(id: $id) {
  status dryRun rows accepted changed unchanged queued rejected warnings progress
  fault { code message } notices { code message }
  problems(first: $problems) { nodes { rowNumber severity code heading message } }
} }`;

const SCHEME = "query ($code: String!) { scheme(code: $code) { region { code } } schemes { code } }";

/** The running product, asked as a client. */
export class PayungClient {
  constructor(
    readonly url: string,
    readonly language: Locale,
    readonly token?: string,
  ) {}

  get headers(): Record<string, string> {
    const language = { "accept-language": this.language };
    return this.token === undefined ? language : { ...language, authorization: `Bearer ${this.token}` };
  }

  /** @throws GraphRefusal when there is no such batch for this reader */
  async batch(id: string, problems: number): Promise<ImportBatch> {
    const { importBatch } = await this.#ask<{ importBatch: ImportBatch | null }>(BATCH, { id, problems });
    if (importBatch === null) throw new GraphRefusal(`importBatch ${id}`);
    return importBatch;
  }

  /** The region of a scheme, or the codes that there are. */
  async regionOf(scheme: string): Promise<{ readonly region: string } | { readonly known: string[] }> {
    const answer = await this.#ask<{
      scheme: { region: { code: string } } | null;
      schemes: { code: string }[];
    }>(SCHEME, { code: scheme });
    if (answer.scheme) return { region: answer.scheme.region.code };
    return { known: answer.schemes.map((each) => each.code) };
  }

  async #ask<T>(query: string, variables: object): Promise<T> {
    const { body } = await request(`${this.url}/graphql`, {
      method: "POST",
      headers: { ...this.headers, "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await body.json()) as { data?: T | null; errors?: { message: string }[] };
    if (errors?.[0] !== undefined || !data) throw new GraphRefusal(errors?.[0]?.message ?? "no data");
    return data;
  }
}
