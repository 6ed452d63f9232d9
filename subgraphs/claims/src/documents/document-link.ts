import { timingSafeEqual } from "node:crypto";
import { codedError } from "@payung/subgraph-kit";
import type { PersonalData } from "@payung/subgraph-kit";

const MINUTE = 60_000;
/** Long enough to be opened from a page, short enough to be worth little to who finds it. */
const VALID_FOR_MS = 5 * MINUTE;

type Signing = Pick<PersonalData, "indexOf">;

/** The address of a download, below the graph's own; whoever has it may load the document until it runs out. */
export function documentLink(keys: Signing, id: string, now: number): string {
  const until = now + VALID_FOR_MS;
  const signature = signatureOf(keys, id, until).toString("base64url");
  return `/claims/documents?${new URLSearchParams({ id, until: String(until), signature }).toString()}`;
}

/** The document that an address is for. @throws LINK_NOT_VALID for one that ran out or was altered */
export function documentOfLink(keys: Signing, parameters: URLSearchParams, now: number): string {
  const [id = "", until = "", signature = ""] = ["id", "until", "signature"].map(
    (name) => parameters.get(name) ?? "",
  );
  const given = Buffer.from(signature, "base64url");
  const right = signatureOf(keys, id, Number(until));
  const genuine = given.length === right.length && timingSafeEqual(given, right);
  if (!genuine || Number(until) < now) throw codedError("LINK_NOT_VALID");
  return id;
}

/** By the index key, which every process that serves claims has; the kind keeps it apart from every other use. */
function signatureOf(keys: Signing, id: string, until: number): Buffer {
  return keys.indexOf("document link", `${id}\0${until}`);
}
