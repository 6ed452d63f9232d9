import { parseArgs } from "node:util";
import { isRegionCode } from "@payung/plugin-kit";
import type { Role } from "@payung/subgraph-kit";
import { ROLES, issueToken, localTokenKey, readConfig } from "@payung/subgraph-kit";

const ROLE_NAMES = ROLES.filter((role) => role !== "SYSTEM").map((role) => role.toLowerCase());
const OF_REGIONS: ReadonlySet<Role> = new Set(["OFFICER", "FUNDER", "VERIFIER"]);
const USAGE = `npm run token -- --role ${ROLE_NAMES.join("|")} [--region 12.10 ...] [--hours 8]`;

/** Prints an access token of the local key, for trying things out. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      role: { type: "string" },
      region: { type: "string", multiple: true, default: [] },
      hours: { type: "string", default: "8" },
    },
  });
  const role = ROLES.find((each) => each.toLowerCase() === values.role && each !== "SYSTEM");
  const regions = values.region.filter(isRegionCode);
  const hours = Number(values.hours);
  if (!role) throw new Error(`--role is one of ${ROLE_NAMES.join(", ")}. Use: ${USAGE}`);
  if (regions.length !== values.region.length)
    throw new Error(`--region takes codes such as 12 or 12.10, or ID for the nation. Use: ${USAGE}`);
  if (regions.length === 0 && OF_REGIONS.has(role))
    throw new Error(
      `--region is missing: ${values.role} acts in regions only; ID is the nation. Use: ${USAGE}`,
    );
  if (!Number.isInteger(hours) || hours < 1)
    throw new Error(`--hours is a whole number of 1 or more. Use: ${USAGE}`);
  const config = readConfig(process.env);
  if (config.jwksUrl)
    throw new Error("PAYUNG_JWKS_URL is set: tokens come from that issuer, not from the local key.");
  process.stdout.write(`${await issueToken(localTokenKey(config), role, regions, hours)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
});
