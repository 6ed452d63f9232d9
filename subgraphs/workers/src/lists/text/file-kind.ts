import { ListFault } from "../problems/problem.js";
import type { ListProblemCode } from "../problems/catalogue.js";

/** How a file begins, where that is no list we can read. */
const REFUSED: readonly (readonly [string, ListProblemCode])[] = [
  ["%PDF", "FILE_PDF"],
  ["\u0089PNG", "FILE_IMAGE"],
  ["\u00ff\u00d8\u00ff", "FILE_IMAGE"],
  ["GIF8", "FILE_IMAGE"],
  ["II*\0", "FILE_IMAGE"],
  ["MM\0*", "FILE_IMAGE"],
  ["RIFF", "FILE_IMAGE"],
  ["{\\rtf", "FILE_NOT_TEXT"],
  ["\u001f\u008b", "FILE_NOT_TEXT"],
  ["Rar!", "FILE_NOT_TEXT"],
  ["7z\u00bc\u00af", "FILE_NOT_TEXT"],
];

/** An old or a locked Office file: a little file system of its own. */
const OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
/** UTF-16 text has zeros, so that it is known by its mark only. */
const UTF_16 = ["\u00ff\u00fe", "\u00fe\u00ff"];

/** @param start the first bytes of a file, not empty. @throws ListFault for what is no list. */
export function fileKind(start: Buffer): "ZIP" | "OLE" | "TEXT" {
  const latin = start.toString("latin1", 0, 4096);
  const refused = REFUSED.find(([mark]) => latin.startsWith(mark));
  if (refused) throw new ListFault(refused[1]);
  if (latin.startsWith("PK\u0003\u0004") || latin.startsWith("PK\u0005\u0006")) return "ZIP";
  if (latin.startsWith(OLE)) return "OLE";
  if (/^(?:\u00ef\u00bb\u00bf)?\s{0,100}<(?:!doctype|html|table|\?xml|meta|style|div)/i.test(latin)) {
    throw new ListFault("FILE_HTML");
  }
  if (latin.includes("\0") && !UTF_16.some((mark) => latin.startsWith(mark)))
    throw new ListFault("FILE_NOT_TEXT");
  return "TEXT";
}

const PACKAGE = Buffer.from("EncryptedPackage", "utf16le");

/** Excel puts a workbook with a password into such a file too. @throws ListFault always, saying which of the two it is. */
export async function refuseOle(chunks: AsyncIterable<Buffer>): Promise<never> {
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const seen = Buffer.concat([tail, chunk]);
    if (seen.includes(PACKAGE)) throw new ListFault("FILE_ENCRYPTED");
    tail = seen.subarray(-PACKAGE.length);
  }
  throw new ListFault("FILE_OLD_XLS");
}
