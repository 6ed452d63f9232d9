import { performance } from "node:perf_hooks";
import { Pool } from "undici";

export interface Asker {
  /** The data of an answer. @throws Error when there are errors in it */
  ask<T>(query: string, variables?: object): Promise<T>;
  /** Milliseconds from the request to the last byte of the answer: the middle of so many, one after another. */
  median(rounds: number, next: (round: number) => { query: string; variables?: object }): Promise<number>;
  close(): Promise<void>;
}

export function asker(origin: string, token: string): Asker {
  const pool = new Pool(origin, { connections: 1 });
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const send = async (query: string, variables?: object): Promise<string> => {
    const body = JSON.stringify({ query, variables });
    const answer = await pool.request({ path: "/graphql", method: "POST", headers, body });
    return answer.body.text();
  };
  const ask = async <T>(query: string, variables?: object): Promise<T> => {
    const { data, errors } = JSON.parse(await send(query, variables)) as { data: T; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors).slice(0, 500));
    return data;
  };
  return {
    ask,
    median: async (rounds, next) => {
      const times: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const { query, variables } = next(round);
        if (round === 0) await ask(query, variables);
        const begin = performance.now();
        await send(query, variables);
        times.push(performance.now() - begin);
      }
      return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
    },
    close: () => pool.close(),
  };
}
