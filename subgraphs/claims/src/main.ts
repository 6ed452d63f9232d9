import "@payung/subgraph-kit/production";
import { plugins } from "@payung/plugins";
import { serveAlone } from "@payung/subgraph-kit";
import { claimsModule } from "./index.js";

await serveAlone(claimsModule, plugins, process.env);
