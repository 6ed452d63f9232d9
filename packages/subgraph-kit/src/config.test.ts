import { expect, test } from "vitest";
import { readConfig } from "./config.js";

test("without settings everything runs here, with the sample, at port 4000", () => {
  expect(readConfig({})).toMatchObject({
    port: 4000,
    host: "127.0.0.1",
    remote: {},
    sample: true,
    introspection: true,
  });
});

test("a subgraph with an address is remote, the others stay here", () => {
  expect(readConfig({ WORKERS_URL: "http://workers:4001/graphql", CLAIMS_URL: "" }).remote).toEqual({
    workers: "http://workers:4001/graphql",
  });
});

test("a subgraph's own database is told apart from its address", () => {
  const config = readConfig({ FUNDING_DATABASE_URL: "postgres://a@b/c", DATABASE_URL: "postgres://d@e/f" });
  expect(config).toMatchObject({
    databaseUrl: "postgres://d@e/f",
    databaseUrls: { funding: "postgres://a@b/c" },
    remote: {},
  });
});

test("every setting at fault is named at once", () => {
  const faulty = () => readConfig({ PORT: "many", WORKERS_URL: "workers", PAYUNG_CALL_KEY: "short" });
  expect(faulty).toThrow(/PORT[\s\S]*WORKERS_URL[\s\S]*PAYUNG_CALL_KEY/);
});

test("PAYUNG_SAMPLE=0 leaves the sample out", () => {
  expect(readConfig({ PAYUNG_SAMPLE: "0" }).sample).toBe(false);
});

test("PAYUNG_JOBS=0 leaves the jobs to another process", () => {
  expect([readConfig({}).jobs, readConfig({ PAYUNG_JOBS: "0" }).jobs]).toEqual([true, false]);
});

const BUCKET = {
  PAYUNG_DOCUMENTS_S3_URL: "https://s3.example.id",
  PAYUNG_DOCUMENTS_S3_BUCKET: "klaim",
  PAYUNG_DOCUMENTS_S3_REGION: "id-1",
  PAYUNG_DOCUMENTS_S3_ACCESS_KEY: "key",
  PAYUNG_DOCUMENTS_S3_SECRET_KEY: "secret",
};

test("documents of claims lie in the directory, or in a bucket that all five settings tell", () => {
  expect(readConfig({}).documentsBucket).toBeUndefined();
  expect(readConfig({ PAYUNG_DOCUMENTS_S3_URL: "" }).documentsBucket).toBeUndefined();
  expect(readConfig(BUCKET).documentsBucket).toEqual({
    url: "https://s3.example.id",
    bucket: "klaim",
    region: "id-1",
    accessKey: "key",
    secretKey: "secret",
  });
});

test("a bucket without its region is refused, naming what is missing", () => {
  expect(() => readConfig({ ...BUCKET, PAYUNG_DOCUMENTS_S3_REGION: "" })).toThrow(
    "Missing: PAYUNG_DOCUMENTS_S3_REGION.",
  );
});
