import { connect } from "node:net";
import { pino } from "pino";
import { expect, test } from "vitest";
import { startHttpServer } from "../../src/server/http-server.js";
import { respondJson } from "../../src/server/respond.js";

test("a body that comes byte by byte after its request was answered does not hold the connection", async () => {
  const server = await startHttpServer({
    handle: async (_, response) => respondJson(response, 200, { status: "ok" }),
    port: 0,
    host: "127.0.0.1",
    log: pino({ level: "silent" }),
    drainWithin: 1_000,
    restWithin: 100,
  });
  const socket = connect(server.port, "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk: Buffer) => (answer += chunk.toString())).on("error", () => {});
  const closed = new Promise((resolve) => socket.on("close", resolve));
  socket.write("POST /healthz HTTP/1.1\r\nhost: x\r\ncontent-length: 100000\r\n\r\n");
  const drip = setInterval(() => socket.write("a"), 20);
  await closed;
  clearInterval(drip);
  expect(answer).toContain("200 OK");
  await server.stop();
});
