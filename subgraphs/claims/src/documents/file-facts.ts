import { holdsNik } from "@payung/jamsostek";
import { codedError } from "@payung/subgraph-kit";
import { fileTypeFromBuffer } from "file-type";

const TYPES: readonly string[] = ["application/pdf", "image/jpeg", "image/png"];
const LONGEST_NAME = 200;
/** Control characters, line separators, signs that turn the direction of writing, separators of paths. */
const NOT_IN_A_NAME = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069/\\]/u;

/** @throws FILE_NAME_NOT_VALID naming fileName */
export function checkedFileName(given: string | null): string {
  const name = (given ?? "").normalize("NFC");
  if (name.trim() === "" || name.length > LONGEST_NAME || NOT_IN_A_NAME.test(name) || holdsNik(name))
    throw codedError("FILE_NAME_NOT_VALID", { longest: LONGEST_NAME }, "fileName");
  return name;
}

/** The type of a file by its content. @throws FILE_NOT_ITS_TYPE where it is not taken, or the sender said another one */
export async function checkedType(content: Uint8Array, contentType: string | undefined): Promise<string> {
  const said = (contentType ?? "").split(";", 1)[0]!.trim().toLowerCase();
  const found = (await fileTypeFromBuffer(content))?.mime ?? "";
  if (found === said && TYPES.includes(found)) return found;
  throw codedError(
    "FILE_NOT_ITS_TYPE",
    { said: shown(said), found: shown(found), allowed: TYPES.join(", ") },
    "Content-Type",
  );
}

function shown(type: string): string {
  return /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(type) ? type : "?";
}
