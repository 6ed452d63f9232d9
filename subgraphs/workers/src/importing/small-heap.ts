import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** By how much the heap may grow over what is alive before V8 looks for what is not, in percent; 0 is V8's own choice. */
const GROWTH_WHILE_READING = 30;
const V8S_CHOICE = 0;

let readers = 0;

/**
 * Keeps the process small while a list is read: its rows are soon over, and V8 would rather let hundreds of megabytes of
 * them pile up than look. Costs some time for looking, and changes nothing afterwards.
 */
export async function withSmallHeap<T>(work: () => Promise<T>): Promise<T> {
  if (readers++ === 0) {
    growAtMost(GROWTH_WHILE_READING);
    lookNow();
  }
  try {
    return await work();
  } finally {
    if (--readers === 0) growAtMost(V8S_CHOICE);
  }
}

function growAtMost(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}

/** V8 reckons the next limit when it looks: until then the heap grows to the limit of before. */
function lookNow(): void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  setFlagsFromString("--no-expose-gc");
  collect();
}
