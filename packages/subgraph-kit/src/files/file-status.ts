import { CATALOGUE } from "../errors/catalogue.js";

/** Statuses of codes that in GraphQL only stand at a field, where HTTP says 200. */
const STATUS: Readonly<Record<string, number>> = {
  FORBIDDEN: 403,
  REGION_NOT_FOUND: 404,
  SCHEME_NOT_FOUND: 404,
  DOWNSTREAM_SERVICE_ERROR: 502,
  PLUGIN_ERROR: 500,
};

/** The HTTP status with which an error's code refuses a request beside GraphQL; 400 for a fault of the input. */
export function fileStatus(code: unknown): number {
  if (typeof code !== "string") return 500;
  const known = Object.hasOwn(CATALOGUE, code) ? CATALOGUE[code as keyof typeof CATALOGUE].status : 200;
  return STATUS[code] ?? (known === 200 ? 400 : known);
}
