import { UMBRELLA } from "./umbrella.js";

/** A query that GraphiQL opens in a tab of its own. */
export interface GraphiqlExample {
  readonly title: string;
  readonly query: string;
}

/** Everything comes from this server, and the page can ask no other. Monaco writes style elements. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The page itself, which a browser asks for each time; what it names never changes under its name. */
export function graphiqlPage(paths: {
  readonly icon: string;
  readonly style: string;
  readonly script: string;
}): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Payung</title>
    <link rel="icon" href="${paths.icon}" />
    <link rel="stylesheet" href="${paths.style}" />
  </head>
  <body class="no-focus-outline">
    <noscript>GraphiQL needs JavaScript. The graph itself answers POST at this address.</noscript>
    <div id="root"></div>
    <script src="${paths.script}"></script>
  </body>
</html>
`;
}

/** GraphiQL with its start: where its workers are, and what its tabs hold. */
export function graphiqlScript(
  library: string,
  workers: Readonly<Record<string, string>>,
  examples: readonly GraphiqlExample[],
): string {
  const options = {
    title: "Payung",
    logo: UMBRELLA,
    // A token typed into the headers must not stay behind in the browser.
    shouldPersistHeaders: false,
    ...(examples.length > 0 && { defaultTabs: examples.map(({ query }) => ({ query })) }),
  };
  return [
    `const workers = ${JSON.stringify(workers)};`,
    "self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => workers[label] };",
    `${library};`,
    `YogaGraphiQL.renderYogaGraphiQL(document.querySelector("#root"), ${JSON.stringify(options)});`,
  ].join("\n");
}
