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
