/** Where progress is shown: a terminal draws one line again and again, anything else gets a line now and then. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

export interface ProgressLine {
  /** @param share 0 to 1 */
  show(what: string, share: number, detail: string): void;
  /** Ends the line. */
  end(): void;
}

const WIDTH = 30;
/** Without a terminal: a line for each tenth. */
const STEPS = 10;

export function progressLine(output: Output): ProgressLine {
  let last = "";
  const draw = (text: string): void => {
    if (text === last) return;
    last = text;
    output.write(`\r\u001B[K${text.slice(0, (output.columns ?? 80) - 1)}`);
  };
  const step = (what: string, share: number, text: string): void => {
    const mark = `${what} ${Math.floor(share * STEPS)}`;
    if (mark === last) return;
    last = mark;
    output.write(`${text}\n`);
  };
  return {
    show: (what, share, detail) => {
      const percent = `${Math.floor(share * 100)}%`.padStart(4);
      if (!output.isTTY) return step(what, share, `${what} ${percent.trim()} ${detail}`.trimEnd());
      const full = Math.round(share * WIDTH);
      draw(`${what.padEnd(9)} [${"#".repeat(full)}${".".repeat(WIDTH - full)}]${percent} ${detail}`);
    },
    end: () => {
      if (output.isTTY && last !== "") output.write("\n");
      last = "";
    },
  };
}
