import "@payung/subgraph-kit/production";
import { plugins } from "@payung/plugins";
import { serveAlone } from "@payung/subgraph-kit";
import { workersModule } from "./index.js";

await serveAlone(workersModule, plugins, process.env);
