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
        test: {
          name: "parts",
          globalSetup: ["packages/test-kit/src/database/global-setup.ts"],
          include: ["**/*.test.ts"],
          exclude: [
            "**/node_modules/**",
            "**/dist/**",
            "test/graph/**",
            "test/faults/**",
            "plugins/_template/**",
          ],
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
