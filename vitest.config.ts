import { defineConfig } from "vitest/config";

const shared = {
  resolve: {
    // Two copies of graphql meet where one caller takes the CommonJS file and another the ES module: name one.
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
    conditions: ["payung-source"],
  },
  ssr: { resolve: { conditions: ["payung-source"] } },
};

// A test file belongs to no project of tsconfig.json, so what decorators need is said here as well.
const oxc = { decorator: { legacy: true }, assumptions: { setPublicClassFields: true } };

export default defineConfig({
  oxc,
  ...shared,
  test: {
    globalSetup: ["packages/test-kit/src/database/global-setup.ts"],
    setupFiles: ["reflect-metadata"],
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
