import { enrollers, everybody } from "./actors.js";
import type { Outcomes } from "./actors.js";
import type { Facts } from "./facts.js";

type Row = readonly [query: (facts: Facts) => string, outcomes: Outcomes];

/** Every file route, by method and path: a row here for a new one. What is sent is refused for another reason. */
export const FILES: Readonly<Record<string, Row>> = {
  "GET /claims/documents": [({ document }) => `id=${document}&until=0&signature=x`, everybody],
  "GET /imports/problems": [({ batch }) => `id=${batch}`, enrollers("answers")],
  "GET /imports/template": [() => "format=csv", everybody],
  "POST /claims/documents": [
    ({ claim }) => `claim=${claim}&code=KTP&fileName=ktp.pdf`,
    enrollers("FORBIDDEN"),
  ],
  "POST /imports": [() => "scheme=none", enrollers("answers")],
};
