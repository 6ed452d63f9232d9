import { SaxesParser } from "saxes";
import { ListFault } from "../problems/problem.js";

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  /** @param name without a prefix */
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Far beyond what any workbook has; the parser holds all open tags and all attributes of one. */
const MAX_DEPTH = 100;
const MAX_ATTRIBUTES = 500;

/**
 * Reads an XML part by events and gives a turn after each chunk, so that the reader can hand on what it has by then.
 * Nothing outside the file is fetched, and no entity but those of XML is known.
 * @throws ListFault XLSX_DAMAGED
 */
export async function* readXml(
  chunks: AsyncIterable<Buffer>,
  handlers: XmlHandlers,
): AsyncGenerator<undefined> {
  const parser = createParser(handlers);
  const decoder = new TextDecoder();
  for await (const chunk of chunks) {
    parse(() => parser.write(decoder.decode(chunk, { stream: true })));
    yield undefined;
  }
  parse(() => parser.close());
  yield undefined;
}

function createParser(handlers: XmlHandlers): SaxesParser {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  let attributesOfTag = 0;
  parser.on("attribute", () => {
    attributesOfTag += 1;
    if (attributesOfTag > MAX_ATTRIBUTES) throw new ListFault("XLSX_DAMAGED");
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    attributesOfTag = 0;
    if (depth > MAX_DEPTH) throw new ListFault("XLSX_DAMAGED");
    handlers.open?.(local(name), attributes as Attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    handlers.close?.(local(name));
  });
  if (handlers.text) parser.on("text", (text) => handlers.text!(text));
  return parser;
}

/** The whole part at once. */
export async function readWholeXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of readXml(chunks, handlers));
}

function parse(step: () => void): void {
  try {
    step();
  } catch (error) {
    throw error instanceof ListFault ? error : new ListFault("XLSX_DAMAGED");
  }
}

function local(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}
