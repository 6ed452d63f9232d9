import { createRegistry } from "@payung/plugin-kit";
import { readConfig } from "@payung/subgraph-kit";
import { expect, test } from "vitest";
import { startedBlock } from "./started-block.js";

const payung = { port: 4000, registry: createRegistry([]), stop: () => Promise.resolve() };

test.each([
  ["are synthetic", {}, "synthetic, marked so"],
  ["are left out", { PAYUNG_SAMPLE: "0" }, "none"],
  [
    "are not made where workers run elsewhere",
    { WORKERS_URL: "http://localhost:4101/graphql" },
    "none made here",
  ],
])("the block at the end of a start says that sample people %s", (_, env, words) => {
  const line = startedBlock(readConfig(env), payung, 1_000)
    .split("\n")
    .find((each) => each.includes("Sample people"));
  expect(line?.replace(/^ *Sample people +/, "")).toMatch(new RegExp(`^${words}`));
});
