import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer } from "./server-tester.js";
import type { TestServer } from "./server-tester.js";

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const EXAMPLES = [
  { title: "A region", query: 'query Region {\n  region(code: "15") {\n    name\n    budget\n  }\n}\n' },
  { title: "Regions", query: "query Regions {\n  regions(first: 2) {\n    totalCount\n  }\n}\n" },
  {
    title: "The schemes",
    query: 'query Schemes {\n  region(code: "15") {\n    schemes {\n      code\n    }\n  }\n}\n',
  },
  { title: "An echo", query: 'query Echo {\n  echo(text: "hello")\n}\n' },
];

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  if (!existsSync(CHROMIUM))
    throw new Error(
      `GraphiQL is tested in Chromium, and there is none at ${CHROMIUM}: install it (Debian: apt-get install chromium), or name it in CHROMIUM.`,
    );
  server = await startServer({ examples: EXAMPLES });
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
});
afterAll(async () => {
  await browser?.close();
  await server?.server.stop();
});

interface Opened {
  readonly page: Page;
  readonly requests: string[];
  readonly complaints: string[];
}

async function open(path: string): Promise<Opened> {
  const page = await browser.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(server.url + path);
  await page.getByRole("button", { name: /execute query/i }).waitFor();
  return { page, requests, complaints };
}

const answerOf = (page: Page) => page.locator(".graphiql-response");

test("GraphiQL opens with the examples, runs one, and asks no other server", async () => {
  const { page, requests, complaints } = await open("/graphql");
  await page.getByRole("tab", { name: "Regions" }).waitFor();
  await page.getByRole("button", { name: /execute query/i }).click();
  await answerOf(page).getByText("Region 15").waitFor();
  await answerOf(page).getByText("10000000").waitFor();
  const elsewhere = requests.filter((url) => !url.startsWith(server.url) && !url.startsWith("data:"));
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test("each example's tab opens at the first click", async () => {
  const { page } = await open("/graphql");
  for (const { query } of EXAMPLES.toReversed()) {
    const name = /query (\w+)/.exec(query)?.[1] ?? "";
    await page.getByRole("button", { name, exact: true }).click();
    await expect.poll(() => page.getByRole("tab", { selected: true }).innerText()).toBe(name);
  }
  await page.close();
});

test("GraphiQL knows the schema: a wrong field is marked while typing", async () => {
  const { page } = await open(`/graphql?query=${encodeURIComponent('{ region(code: "15") { nonsense } }')}`);
  await page.locator(".squiggly-error").first().waitFor();
  expect(await page.locator(".squiggly-error").count()).toBe(1);
  await page.close();
});

test("a token typed into the headers is sent, and stays in no storage of the browser", async () => {
  const { page } = await open("/graphql");
  await page.getByRole("button", { name: "Headers", exact: true }).click();
  await page.locator(".graphiql-editor-tool .monaco-editor").last().click();
  await page.keyboard.insertText('{"authorization": "Bearer a.b.c"}');
  const sent = page.waitForRequest((request) => request.postData()?.includes("query Region") ?? false);
  await page.getByRole("button", { name: /execute query/i }).click();
  expect((await sent).headers()["authorization"]).toBe("Bearer a.b.c");
  await page.waitForTimeout(700);
  expect(await page.evaluate("JSON.stringify(localStorage)")).not.toContain("Bearer");
  await page.close();
});
