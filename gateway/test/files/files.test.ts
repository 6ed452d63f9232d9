import { request as httpRequest } from "node:http";
import { actor, createSubgraph, signCall, signFileCall } from "@payung/subgraph-kit";
import type { Subgraph, SubgraphParts } from "@payung/subgraph-kit";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reachFiles } from "../../src/files/reach-files.js";
import { CALL_KEY, MODES, MOST_OF_A_PAPER, OFFICER, startFiles, upload } from "./file-tester.js";
import type { FileGateway } from "./file-tester.js";

const MEGABYTE = 1024 * 1024;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function* pieces(count: number, size = 64 * 1024): Generator<Buffer> {
  const piece = Buffer.alloc(size, "a");
  for (let at = 0; at < count; at++) yield piece;
}

describe.each(MODES)("files through the gateway, the subgraph %s", (mode) => {
  let gateway: FileGateway;
  beforeAll(async () => {
    gateway = await startFiles(mode, { bytes: 2 * MEGABYTE, idle: 400 });
  });
  afterAll(() => gateway.stop());

  test("a list reaches the subgraph whole, with its parameters, its sender and the language", async () => {
    const address = `${gateway.url}/lists?scheme=bkbk&column.NIK=No+KTP`;
    const headers = {
      ...OFFICER,
      "accept-language": "en",
      "x-request-id": "desk-7",
      "content-type": "text/csv",
    };
    const answer = await upload(address, pieces(16), headers);
    expect(answer).toMatchObject({ status: 202, text: '{"bytes":1048576,"scheme":"bkbk"}' });
    expect(answer.headers).toMatchObject({ "x-request-id": "desk-7", "access-control-allow-origin": "*" });
    const { facts, parameters, contentType } = gateway.desk.seen.at(-1)!;
    expect(parameters.get("column.NIK")).toBe("No KTP");
    expect(contentType).toBe("text/csv");
    expect(facts).toMatchObject({ locale: "en", requestId: "desk-7" });
    expect(facts.actor).toMatchObject({ subject: "desk-1", role: "OFFICER", regions: ["99.01"] });
  });

  test("a table is downloaded as it is made, by its name", async () => {
    const answer = await fetch(`${gateway.url}/lists?id=7`, { headers: { "accept-language": "en" } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="daftar_7.csv"');
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const lines = (await answer.text()).split("\n");
    expect(lines[0]).toBe("desk-1;en");
    expect(lines).toHaveLength(20_002);
  });

  test.each([
    ["without a token", {}, "", 401, "UNAUTHENTICATED"],
    ["with a bad token", { authorization: "Bearer bad" }, "", 401, "UNAUTHENTICATED"],
    ["outside the region", OFFICER, "?forbidden=1", 403, "FORBIDDEN"],
  ])("%s it is refused with its code, in both languages", async (_, headers, query, status, code) => {
    const words = await Promise.all(
      ["id", "en"].map(async (language) => {
        const all = { ...headers, "accept-language": language, origin: "https://a.example" };
        const answer = await upload(`${gateway.url}/lists${query}`, pieces(2), all);
        expect(answer.status).toBe(status);
        expect(answer.headers["access-control-allow-origin"]).toBe("*");
        const { errors } = JSON.parse(answer.text) as { errors: { message: string; extensions: object }[] };
        expect(errors[0]!.extensions).toMatchObject({ code });
        return errors[0]!.message;
      }),
    );
    expect(words[0]).not.toBe(words[1]);
  });

  test("a fault in the route is masked and numbered", async () => {
    const answer = await upload(`${gateway.url}/lists?fault=1`, pieces(1), {
      ...OFFICER,
      "x-request-id": "n-1",
    });
    expect(answer.status).toBe(500);
    expect(JSON.parse(answer.text)).toMatchObject({
      errors: [{ extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "n-1" } }],
    });
    expect(answer.text).not.toContain("hunter2");
  });

  test("a file that says it is too large is refused before it is sent, and one that grows too large while it is", async () => {
    const kept = gateway.desk.kept.length;
    const before = gateway.desk.seen.length;
    const announced = await upload(`${gateway.url}/lists`, pieces(40), {
      ...OFFICER,
      "content-length": 2_621_440,
    });
    expect(gateway.desk.seen.length).toBe(before);
    const counted = await upload(`${gateway.url}/lists`, pieces(800), {
      ...OFFICER,
      "accept-language": "en",
    });
    for (const { status, text } of [announced, counted]) {
      expect(status).toBe(413);
      expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: "UPLOAD_TOO_LARGE" } }] });
    }
    expect(announced.text).toContain("Berkas terlalu besar: paling banyak 2 MB");
    expect(counted.text).toContain("The file is too large: at most 2 MB");
    expect(gateway.desk.kept).toHaveLength(kept);
  });

  test("a route with a limit of its own refuses what is larger, and says its own limit", async () => {
    const kept = gateway.desk.kept.length;
    const papers = `${gateway.url}/papers`;
    const size = { "content-length": 2 * 1024 * MEGABYTE };
    const announced = await upload(`${papers}?announced=1`, [], { ...OFFICER, ...size });
    expect(gateway.desk.seen.some(({ parameters }) => parameters.has("announced"))).toBe(false);
    const counted = await upload(papers, pieces(20));
    for (const { status, text } of [announced, counted]) {
      expect(status).toBe(413);
      expect(text).toContain("paling banyak 1 MB");
    }
    expect(gateway.desk.kept).toHaveLength(kept);
    expect(await upload(papers, pieces(MOST_OF_A_PAPER / 65_536))).toMatchObject({ status: 202 });
  });

  test("what is sent and what is answered may be of people: nothing in between keeps it", async () => {
    const { headers } = await fetch(`${gateway.url}/lists?id=7`);
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("a client that hangs up leaves nothing: the route reads an error, not an end", async () => {
    const { desk } = gateway;
    const [kept, failed] = [desk.kept.length, desk.failures.length];
    const request = httpRequest(`${gateway.url}/lists`, { method: "POST", headers: OFFICER });
    request.on("error", () => {});
    desk.taken = 0;
    request.write(Buffer.alloc(100_000));
    await expect.poll(() => desk.taken).toBe(100_000);
    request.destroy();
    await expect.poll(() => desk.failures.length).toBe(failed + 1);
    expect(desk.kept).toHaveLength(kept);
  });

  test("a slow line is waited for, a silent one is not", async () => {
    async function* slowly(): AsyncGenerator<Buffer> {
      for (let at = 0; at < 6; at++) {
        yield Buffer.alloc(10);
        await pause(150);
      }
    }
    expect(await upload(`${gateway.url}/lists`, slowly())).toMatchObject({ status: 202 });
    async function* silent(): AsyncGenerator<Buffer> {
      yield Buffer.alloc(10);
      await pause(1_000);
    }
    const stalled = await upload(`${gateway.url}/lists`, silent());
    expect(stalled.status).toBe(408);
    expect(JSON.parse(stalled.text)).toMatchObject({ errors: [{ extensions: { code: "UPLOAD_STALLED" } }] });
  });

  test("another method is refused by name, and a page elsewhere may ask", async () => {
    const put = await fetch(`${gateway.url}/lists`, { method: "PUT" });
    expect(put.status).toBe(405);
    expect(put.headers.get("allow")).toBe("POST, GET");
    const preflight = await fetch(`${gateway.url}/lists`, {
      method: "OPTIONS",
      headers: { origin: "https://a.example" },
    });
    expect(preflight.status).toBe(204);
    expect((await fetch(`${gateway.url}/lists/more`)).status).toBe(404);
  });

  test("100 MB flow past a slow reader without being held", async () => {
    const own = await startFiles(mode);
    own.desk.slow = 1;
    let ahead = 0;
    const sent = (bytes: number) => (ahead = Math.max(ahead, bytes - own.desk.taken));
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers - before)), 20);
    const answer = await upload(`${own.url}/lists`, pieces(1_600), OFFICER, sent);
    clearInterval(watch);
    expect(answer).toMatchObject({ status: 202, text: '{"bytes":104857600,"scheme":null}' });
    // What lies between the two is in the sockets' buffers, not in ours.
    expect(ahead).toBeLessThan(32 * MEGABYTE);
    expect(most).toBeLessThan(64 * MEGABYTE);
    await own.stop();
  }, 60_000);

  test("a stop lets an upload under way end", async () => {
    const own = await startFiles(mode);
    async function* slowly(): AsyncGenerator<Buffer> {
      for (let at = 0; at < 5; at++) {
        yield Buffer.alloc(1_000);
        await pause(60);
      }
    }
    const answer = upload(`${own.url}/lists`, slowly());
    await expect.poll(() => own.desk.taken).toBeGreaterThan(0);
    const stopped = own.stop();
    expect(await answer).toMatchObject({ status: 202 });
    await stopped;
  });
});

describe("a subgraph's own server", () => {
  let gateway: FileGateway;
  beforeAll(async () => {
    gateway = await startFiles("over HTTP");
  });
  afterAll(() => gateway.stop());

  test("takes no file that the gateway did not send, signed for another address, or as a GraphQL call", async () => {
    const officer = actor("desk-1", "OFFICER", []);
    const tokens = await Promise.all([
      signFileCall(new Uint8Array(32), "desks", officer, "POST /lists", Date.now()),
      signCall(CALL_KEY, "desks", officer, "POST /lists", Date.now()),
      signFileCall(CALL_KEY, "desks", officer, "POST /lists?scheme=other", Date.now()),
      signFileCall(CALL_KEY, "money", officer, "POST /lists", Date.now()),
      signFileCall(CALL_KEY, "desks", officer, "POST /lists", Date.now() - 61_000),
    ]);
    for (const token of ["", ...tokens]) {
      const answer = await upload(`${gateway.away}/lists`, pieces(1), { authorization: `Bearer ${token}` });
      expect(answer.status).toBe(401);
    }
    expect(gateway.desk.seen).toEqual([]);
    const right = await signFileCall(CALL_KEY, "desks", officer, "POST /lists", Date.now());
    expect(
      await upload(`${gateway.away}/lists`, pieces(1), { authorization: `Bearer ${right}` }),
    ).toMatchObject({
      status: 202,
    });
  });

  test("that is down is named to the client, its address is not", async () => {
    await gateway.stopAway();
    const answer = await upload(`${gateway.url}/lists`, pieces(1));
    expect(answer.status).toBe(502);
    expect(JSON.parse(answer.text)).toMatchObject({
      errors: [
        {
          message: 'Bagian "desks" sedang tidak dapat dijangkau.',
          extensions: { code: "DOWNSTREAM_SERVICE_ERROR" },
        },
      ],
    });
    expect(answer.text).not.toContain("127.0.0.1");
  });
});

describe("a gateway does not start", () => {
  const start = (files: readonly string[]) => () =>
    reachFiles({
      modules: [
        { database: { name: "desks", entities: [], migrations: [] }, files, create: () => Promise.reject() },
      ],
      local: [],
      remote: new Map([["desks", "http://localhost:1/graphql"]]),
      callKey: CALL_KEY,
      log: pino({ level: "silent" }),
    });

  test("with a file route that is its own, or taken twice", () => {
    expect(start(["POST /graphql"])).toThrow('The file route "POST /graphql" is taken already.');
    expect(start(["GET /lists", "GET /lists"])).toThrow("is taken already");
  });

  test("with a subgraph whose routes are not those that its module names", async () => {
    const database = { name: "desks", entities: [], migrations: [] };
    const create = async () =>
      ({ name: "desks", files: { "GET /a": () => Promise.reject() } }) as unknown as Subgraph;
    await expect(
      createSubgraph({ database, create, files: ["GET /b"] }, {} as SubgraphParts),
    ).rejects.toThrow(
      'The file routes of the subgraph "desks" differ: its module names [GET /b] and serves [GET /a].',
    );
  });
});
