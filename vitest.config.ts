import { defineConfig } from "vitest/config";

const shared = {
  resolve: {
    // Two copies of graphql meet where one caller takes the CommonJS file and another the ES module: name one.
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
    conditions: ["payung-source"],
  },
  ssr: { resolve: { conditions: ["payung-source"] } },
};

export default defineConfig({
  ...shared,
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
