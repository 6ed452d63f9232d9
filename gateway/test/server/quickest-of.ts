/**
 * The shortest of several runs in milliseconds, with what each of them gave: on a machine that is busy with other
 * things one run says little about the work, the quickest says most.
 */
export async function quickestOf<T>(
  runs: number,
  work: () => T | Promise<T>,
): Promise<{ milliseconds: number; results: T[] }> {
  const results: T[] = [];
  let milliseconds = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    results.push(await work());
    milliseconds = Math.min(milliseconds, performance.now() - began);
  }
  return { milliseconds, results };
}
