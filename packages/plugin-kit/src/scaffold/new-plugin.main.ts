import path from "node:path";
import { fileURLToPath } from "node:url";
import { ScaffoldRefusal, newPlugin } from "./new-plugin.js";

const [id, regionCode] = process.argv.slice(2);
const folder = fileURLToPath(new URL("../../../../plugins", import.meta.url));

try {
  if (id === undefined || regionCode === undefined)
    throw new ScaffoldRefusal(
      "Usage: npm run new:plugin -- <id> <region code>, for example: pulau-contoh 18",
    );
  const made = path.relative(process.cwd(), newPlugin({ id, regionCode, folder }));
  process.stdout.write(`Made ${made} and its line in plugins/index.ts. It is green as it is:

  npx vitest run ${made}

Next, in this order:
  1. src/legal-basis.ts  the regulation, with how sure you are of it
  2. src/schemes         who is eligible, who pays, from which day
  3. src/figures.ts      what was published, each with its exact printed string
  4. test                examples that you worked out by hand
  5. README.md           what it is, and what nobody states

Then npm start serves it, and npm test tells what is not as it should be.
`);
} catch (error) {
  if (!(error instanceof ScaffoldRefusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
