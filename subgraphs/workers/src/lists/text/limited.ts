import { ListFault } from "../problems/problem.js";

const MEGABYTE = 1_000_000;

/** The chunks as they are. @throws ListFault FILE_TOO_LARGE as soon as they are more than `maxBytes`. */
export async function* limited(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    yield chunk;
  }
}

export function tooLarge(maxBytes: number): ListFault {
  return new ListFault("FILE_TOO_LARGE", { limit: Math.round(maxBytes / MEGABYTE) });
}

/** What was taken from a stream to look at it, and the rest. */
export async function* resumed(
  taken: readonly Buffer[],
  rest: AsyncIterator<Buffer>,
): AsyncGenerator<Buffer> {
  yield* taken;
  try {
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
