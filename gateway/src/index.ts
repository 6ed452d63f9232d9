export { readExamples } from "./examples.js";
export type { Example } from "./examples.js";
export { startPayung } from "./start.js";
export type { Payung, StartOptions } from "./start.js";
export type { SubgraphCall } from "./subgraph-call.js";
