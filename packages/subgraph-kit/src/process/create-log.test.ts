import { Writable } from "node:stream";
import { QueryFailedError } from "typeorm";
import { expect, test } from "vitest";
import { createLog } from "./create-log.js";

function logged(entry: object): string {
  let text = "";
  const lines = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  createLog("info", "test", lines).error(entry, "failed");
  return text;
}

test("a statement that failed is logged without the values it was given, which may be names of people", () => {
  const driverError = Object.assign(new Error("value too long"), {
    code: "22001",
    detail: "Failing row contains (Contoh Siti).",
    where: "unnamed portal parameter $1 = 'Contoh Siti'",
  });
  const query = "select 1 from worker where name ilike $1";
  const text = logged({ err: new QueryFailedError(query, ["%Contoh Siti%"], driverError) });
  expect(text).not.toContain("Siti");
  expect(JSON.parse(text)).toMatchObject({ err: { message: "value too long", code: "22001", query } });
});

test("a token or a password is not logged", () => {
  const text = logged({ headers: { authorization: "Bearer secret" }, settings: { password: "secret" } });
  expect(text).not.toContain("secret");
});

test("a connection that was lost is logged without what waited on it", () => {
  const waiting = { _queryQueue: [{ text: "select $1", values: ["Contoh Siti"] }] };
  const text = logged({ err: Object.assign(new Error("terminating connection"), { client: waiting }) });
  expect(text).not.toContain("Siti");
  expect(JSON.parse(text)).toMatchObject({ err: { message: "terminating connection" } });
});
