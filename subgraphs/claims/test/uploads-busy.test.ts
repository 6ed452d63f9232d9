import { afterAll, beforeAll, expect, test } from "vitest";
import { JPEG, PDF, paperDesk } from "./papers.js";
import type { PaperDesk } from "./papers.js";

let desk: PaperDesk;
beforeAll(async () => {
  desk = await paperDesk();
});
afterAll(() => desk.graph.database.close());

const MEGABYTE = Buffer.concat([PDF, Buffer.alloc(1024 * 1024 - PDF.length)]);

/** So many MB, and then nothing more until it is told to end. */
function slowly(megabytes: number) {
  let end = (): void => {};
  let came = (): void => {};
  const arrived = new Promise<void>((resolve) => (came = resolve));
  const ended = new Promise<void>((resolve) => (end = resolve));
  const body = (async function* () {
    for (let sent = 0; sent < megabytes; sent++) yield MEGABYTE;
    came();
    await ended;
  })();
  return { body, arrived, end };
}

test("beside a hundred MB that are on their way no more is taken, until they have come", async () => {
  const senders = Array.from({ length: 11 }, () => slowly(9));
  const outcomes = senders.map(({ body }, index) =>
    desk.send({ claim: "D1", code: index === 0 ? "KTP" : "LAINNYA", body }),
  );
  await Promise.all(senders.map(({ arrived }) => arrived));
  expect(await desk.send({ claim: "D2" })).toMatchObject({ status: 201 });
  const more = slowly(2);
  expect(await desk.send({ claim: "D2", code: "KTP", body: more.body })).toMatchObject({
    code: "UPLOADS_BUSY",
  });
  senders[0]!.end();
  expect(await outcomes[0]).toMatchObject({ status: 201 });
  const again = { claim: "D2", code: "LAINNYA", body: JPEG, type: "image/jpeg" };
  expect(await desk.send(again)).toMatchObject({ status: 201 });
  const late = slowly(2);
  late.end();
  expect(await desk.send({ claim: "D2", code: "KTP", body: late.body })).toMatchObject({ status: 201 });
  for (const { end } of senders) end();
  await Promise.all(outcomes);
});

test("a line that breaks gives back what it held", async () => {
  const broken = () =>
    (async function* () {
      for (let sent = 0; sent < 60; sent++) yield MEGABYTE;
      throw new Error("the line broke");
    })();
  for (let turn = 0; turn < 2; turn++)
    await expect(desk.send({ claim: "D3", body: broken() })).rejects.toThrow("the line broke");
  expect(await desk.send({ claim: "D3" })).toMatchObject({ status: 201 });
});
