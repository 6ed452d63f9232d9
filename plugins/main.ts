import "@payung/subgraph-kit/production";
import { servePlugins } from "@payung/subgraph-kit";
import { plugins } from "./index.js";

await servePlugins(plugins, process.env);
