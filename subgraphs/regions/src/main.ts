import "@payung/subgraph-kit/production";
import { plugins } from "@payung/plugins";
import { serveAlone } from "@payung/subgraph-kit";
import { regionsModule } from "./index.js";

await serveAlone(regionsModule, plugins, process.env);
