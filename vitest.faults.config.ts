import { defineConfig } from "vitest/config";
import { oxc, shared } from "./vitest.config.js";

/** What processes that are killed leave behind: slow, and not part of the everyday run. `npm run test:faults`. */
export default defineConfig({
  oxc,
  ...shared,
  test: {
    setupFiles: ["reflect-metadata"],
    globalSetup: ["test/faults/harness/global-setup.ts"],
    include: ["test/faults/**/*.test.ts"],
    // Ends what hangs: minutes on a quiet machine, and up to ten on a busy one.
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
    // Two products at once would wait for each other's processor.
    fileParallelism: false,
  },
});
