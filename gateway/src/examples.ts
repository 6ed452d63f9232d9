import { readFileSync, readdirSync } from "node:fs";

/** A query to try, in GraphiQL, in the README and at the end of a start; the tests run each of them. */
export interface Example {
  /** From the file's first line. */
  readonly title: string;
  readonly query: string;
}

const FOLDER = new URL("../examples/", import.meta.url);

/** The queries of gateway/examples, in order of their file names; data, since they name regions. */
export function readExamples(): Example[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".graphql"));
  return files.toSorted().map((file) => {
    const text = readFileSync(new URL(file, FOLDER), "utf8");
    return { title: /^# (.+)$/m.exec(text)?.[1] ?? file, query: text };
  });
}
