import path from "node:path";
import { z } from "zod";

const url = z.url({ protocol: /^https?$/ });
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgres://");
const port = z.coerce.number().int().min(0).max(65_535);
/** Empty is the same as not set: so does a compose file leave a setting out. */
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), type.optional());
const onUnless0 = z.preprocess((value) => value !== "0", z.boolean());

/** Every setting of the product, by the name it has in the environment. */
const environment = z.object({
  PORT: optional(port),
  HOST: optional(z.string()),
  DATABASE_URL: optional(databaseUrl),
  REGIONS_URL: optional(url),
  WORKERS_URL: optional(url),
  FUNDING_URL: optional(url),
  CLAIMS_URL: optional(url),
  PLUGINS_URL: optional(url),
  REGIONS_DATABASE_URL: optional(databaseUrl),
  WORKERS_DATABASE_URL: optional(databaseUrl),
  FUNDING_DATABASE_URL: optional(databaseUrl),
  CLAIMS_DATABASE_URL: optional(databaseUrl),
  PAYUNG_DIRECTORY: optional(z.string()),
  PAYUNG_SAMPLE: onUnless0,
  PAYUNG_JOBS: onUnless0,
  PAYUNG_INTROSPECTION: onUnless0,
  PAYUNG_JWKS_URL: optional(url),
  PAYUNG_CALL_KEY: optional(z.string().min(32, "must have 32 characters or more")),
  PAYUNG_PERSONAL_KEYS: optional(
    z
      .string()
      .regex(/^\d{1,5}:[0-9a-f]{64}(,\d{1,5}:[0-9a-f]{64})*$/, "must be number:64 hexadecimal digits, ..."),
  ),
  PAYUNG_PERSONAL_INDEX_KEY: optional(z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits")),
  PAYUNG_DOCUMENTS_S3_URL: optional(url),
  PAYUNG_DOCUMENTS_S3_BUCKET: optional(
    z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "must be a bucket"),
  ),
  PAYUNG_DOCUMENTS_S3_REGION: optional(z.string()),
  PAYUNG_DOCUMENTS_S3_ACCESS_KEY: optional(z.string()),
  PAYUNG_DOCUMENTS_S3_SECRET_KEY: optional(z.string()),
  PAYUNG_MOST_STOPS_ALONE: optional(z.coerce.number().int().min(0)),
  PAYUNG_LOG_LEVEL: optional(z.enum(["debug", "info", "warn", "error", "silent"])),
});

/** The environment as a program is given it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A bucket of an S3-compatible storage, and who may write there. */
export interface S3Bucket {
  /** The server's address, without the bucket. */
  readonly url: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Holds the embedded database, the local keys and secrets. */
  readonly directory: string;
  readonly databaseUrl: string | undefined;
  /** A server of one subgraph alone, by the subgraph's name. */
  readonly databaseUrls: Readonly<Record<string, string>>;
  /** Where a subgraph is served by another process; "plugins" is the base of all plugin subgraphs. */
  readonly remote: Readonly<Record<string, string>>;
  readonly sample: boolean;
  /** Whether this process does what is due by the clock; others that share the database may. */
  readonly jobs: boolean;
  readonly introspection: boolean;
  readonly jwksUrl: string | undefined;
  readonly callKey: string | undefined;
  /** Keys of personal data, the first of which encrypts; with the index key, or both local. */
  readonly personalKeys: string | undefined;
  readonly personalIndexKey: string | undefined;
  /** Where documents of claims are kept; undefined: in the directory. */
  readonly documentsBucket: S3Bucket | undefined;
  /** Stops of more people than this need a second person. */
  readonly mostStopsAlone: number;
  /** Undefined: the program's own choice. */
  readonly logLevel: string | undefined;
}

/** Reads the settings. @throws Error that names every setting at fault, what it holds and what is allowed. */
export function readConfig(env: Environment): Config {
  const read = environment.safeParse(env);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Payung cannot start with these settings:\n${faults.join("\n")}`);
  }
  const settings = read.data;
  if ((settings.PAYUNG_PERSONAL_KEYS === undefined) !== (settings.PAYUNG_PERSONAL_INDEX_KEY === undefined)) {
    throw new Error("PAYUNG_PERSONAL_KEYS and PAYUNG_PERSONAL_INDEX_KEY go together: set both or neither.");
  }
  return {
    port: settings.PORT ?? 4000,
    host: settings.HOST ?? "127.0.0.1",
    directory: path.resolve(settings.PAYUNG_DIRECTORY ?? ".payung"),
    databaseUrl: settings.DATABASE_URL,
    databaseUrls: bySubgraph(settings, "_DATABASE_URL"),
    remote: bySubgraph(settings, "_URL"),
    sample: settings.PAYUNG_SAMPLE,
    jobs: settings.PAYUNG_JOBS,
    introspection: settings.PAYUNG_INTROSPECTION,
    jwksUrl: settings.PAYUNG_JWKS_URL,
    callKey: settings.PAYUNG_CALL_KEY,
    personalKeys: settings.PAYUNG_PERSONAL_KEYS,
    personalIndexKey: settings.PAYUNG_PERSONAL_INDEX_KEY,
    documentsBucket: documentsBucket(settings),
    mostStopsAlone: settings.PAYUNG_MOST_STOPS_ALONE ?? 10,
    logLevel: settings.PAYUNG_LOG_LEVEL,
  };
}

/** @throws Error that names what is left out, where some of the five are set */
function documentsBucket(settings: z.infer<typeof environment>): S3Bucket | undefined {
  const {
    PAYUNG_DOCUMENTS_S3_URL: address,
    PAYUNG_DOCUMENTS_S3_BUCKET: bucket,
    PAYUNG_DOCUMENTS_S3_REGION: region,
    PAYUNG_DOCUMENTS_S3_ACCESS_KEY: accessKey,
    PAYUNG_DOCUMENTS_S3_SECRET_KEY: secretKey,
  } = settings;
  if (address && bucket && region && accessKey && secretKey)
    return { url: address, bucket, region, accessKey, secretKey };
  const parts = {
    URL: address,
    BUCKET: bucket,
    REGION: region,
    ACCESS_KEY: accessKey,
    SECRET_KEY: secretKey,
  };
  const missing = Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (missing.length === Object.keys(parts).length) return undefined;
  const names = missing.map((name) => `PAYUNG_DOCUMENTS_S3_${name}`).join(", ");
  throw new Error(`PAYUNG_DOCUMENTS_S3_... go together: set all five or none. Missing: ${names}.`);
}

const SUBGRAPHS = ["regions", "workers", "funding", "claims", "plugins"];

function bySubgraph(settings: Readonly<Record<string, unknown>>, suffix: string): Record<string, string> {
  const found = SUBGRAPHS.map((name) => [name, settings[`${name.toUpperCase()}${suffix}`]] as const);
  return Object.fromEntries(found.filter((each): each is [string, string] => typeof each[1] === "string"));
}
