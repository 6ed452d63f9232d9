import { defineConfig } from "vitest/config";

export const shared = {
  resolve: {
    // Two copies of graphql meet where one caller takes the CommonJS file and another the ES module: name one.
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
    conditions: ["payung-source"],
  },
  ssr: { resolve: { conditions: ["payung-source"] } },
};

// Tests are transformed file by file: what decorators need of tsconfig.base.json is said here as well.
export const oxc = { decorator: { legacy: true }, assumptions: { setPublicClassFields: true } };

// Rules, the tests beside what they are of, and the engine on graphs in memory: no database, no environment, nothing that
// outlives a file.
const IN_MEMORY = [
  "packages/jamsostek/**/*.test.ts",
  "packages/plugin-kit/src/{*,!(scaffold)/**/*}.test.ts",
  "packages/subgraph-kit/src/{*,{actor,errors,personal,schema}/*}.test.ts",
  "plugins/!(_template)/**/*.test.ts",
  "{gateway,subgraphs/*}/src/**/*.test.ts",
  "gateway/test/federation/**/*.test.ts",
];
const NOT_OURS = ["**/node_modules/**", "**/dist/**"];

export default defineConfig({
  oxc,
  ...shared,
  test: {
    setupFiles: ["reflect-metadata"],
    // Ends what hangs; a whole nation loads in 3 s on a quiet machine, and in 20 s on a busy one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Left alone, vitest keeps a core for itself: of two it would use one.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        // One process loads what they share once; a test that asks for a database here has none, and fails.
        test: { name: "in memory", include: IN_MEMORY, exclude: NOT_OURS, isolate: false },
      },
      {
        extends: true,
        test: {
          name: "parts",
          globalSetup: ["packages/test-kit/src/database/global-setup.ts"],
          include: ["**/*.test.ts"],
          exclude: [...NOT_OURS, ...IN_MEMORY, "test/graph/**", "test/faults/**", "plugins/_template/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          globalSetup: ["test/graph/harness/global-setup.ts"],
          include: ["test/graph/**/*.test.ts"],
        },
      },
    ],
  },
});
