import type { PersonalData } from "@payung/subgraph-kit";
import type { Candidate } from "./candidate.js";

/**
 * The same number, keyed, for people of one name, birth date and village, in whatever capitals and marks the name is
 * written: two NIKs with one likeness are perhaps one person. 64 bits as text, as PostgreSQL's bigint.
 */
export function likenessOf(
  personalData: PersonalData,
  { name, birthDate, village }: Pick<Candidate, "name" | "birthDate" | "village">,
): string {
  const letters = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return personalData.indexOf("likeness", `${village} ${birthDate} ${letters}`).readBigInt64BE().toString();
}
