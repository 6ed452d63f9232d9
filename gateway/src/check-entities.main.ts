import { checkSubgraphDatabases } from "@payung/subgraph-kit";
import { modules } from "./everything.main.js";

/** Migrates an empty database and says what the entities would still change in it. */
const missing = await checkSubgraphDatabases(modules.map((each) => each.database));
for (const [subgraph, statements] of missing) {
  for (const statement of statements)
    process.stderr.write(`${subgraph}: a migration is missing: ${statement}\n`);
  if (statements.length > 0) process.exitCode = 1;
}
