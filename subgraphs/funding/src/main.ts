import "@payung/subgraph-kit/production";
import { plugins } from "@payung/plugins";
import { serveAlone } from "@payung/subgraph-kit";
import { fundingModule } from "./index.js";

await serveAlone(fundingModule, plugins, process.env);
