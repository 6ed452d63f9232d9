import { readWholeXml } from "./read-xml.js";

/** The texts that cells point to by number. */
export async function readSharedStrings(chunks: AsyncIterable<Buffer>): Promise<string[]> {
  const strings: string[] = [];
  const text = createTextCollector();
  await readWholeXml(chunks, {
    open(name) {
      if (name === "si") text.start();
      text.open(name);
    },
    text: (part) => text.add(part),
    close(name) {
      text.close(name);
      if (name === "si") strings.push(text.take());
    },
  });
  return strings;
}

/** Puts a text of runs together and leaves out the reading aids of East Asian scripts. */
export function createTextCollector() {
  let collected = "";
  let inText = false;
  let inAid = false;
  return {
    start: () => void (collected = ""),
    open(name: string) {
      if (name === "rPh") inAid = true;
      else if (name === "t") inText = !inAid;
    },
    add(text: string) {
      if (inText) collected += text;
    },
    close(name: string) {
      if (name === "rPh") inAid = false;
      else if (name === "t") inText = false;
    },
    take: () => unescaped(collected),
  };
}

/** Excel writes what XML cannot hold as _x000D_. */
function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
