import { setTimeout as pause } from "node:timers/promises";
import type { Message } from "@payung/jamsostek";
import { GraphRefusal, PayungClient } from "./batch.js";
import type { ImportBatch } from "./batch.js";
import { progressLine } from "./progress-line.js";
import type { Output } from "./progress-line.js";
import type { ImportArguments } from "./read-arguments.js";
import { fetchProblems, sendList } from "./transfer.js";
import { wordsIn } from "./words.js";

export interface ImportOptions {
  /** An officer's token of a region, for whoever brings none. @throws Error in words where there is no local key */
  readonly officerOf: (region: string) => Promise<string>;
  readonly output: Output;
  /** Milliseconds between two looks at the batch. */
  readonly lookEvery?: number;
  /** Milliseconds for which a product that does not answer is asked again. */
  readonly patience?: number;
}

const SHOWN_PROBLEMS = 10;

/** Sends a list to the running product and says what became of it. @returns the process's exit code */
export async function runImport(options: ImportArguments, surroundings: ImportOptions): Promise<0 | 1 | 2> {
  const { say } = wordsIn(options.language);
  const print = (text: string): unknown => surroundings.output.write(`${text}\n`);
  try {
    const client = await signedIn(options, surroundings.officerOf);
    return await importWith(client, options, surroundings);
  } catch (error) {
    print(say(reason(error, options)));
    return 2;
  }
}

async function signedIn(
  { url, language, token, scheme }: ImportArguments,
  officerOf: ImportOptions["officerOf"],
): Promise<PayungClient> {
  if (token !== undefined) return new PayungClient(url, language, token);
  const found = await new PayungClient(url, language).regionOf(scheme);
  if ("region" in found) return new PayungClient(url, language, await officerOf(found.region));
  const known = found.known.join(", ");
  const { say } = wordsIn(language);
  throw new GraphRefusal(
    say({
      id: `tidak ada skema "${scheme}". Skema yang ada: ${known}.`,
      en: `there is no scheme "${scheme}". The schemes are: ${known}.`,
    }),
  );
}

async function importWith(
  client: PayungClient,
  { file, parameters, language, problems }: ImportArguments,
  { output, lookEvery = 300, patience = 60_000 }: ImportOptions,
): Promise<0 | 1> {
  const words = wordsIn(language);
  const progress = progressLine(output);
  const sendAndFollow = async (): Promise<readonly [string, ImportBatch]> => {
    const number = await sendList(client, file, parameters, (share) =>
      progress.show(words.sending, share, ""),
    );
    const read = await untilRead(client, number, { lookEvery, patience }, (each) =>
      progress.show(words.reading, each.progress ?? 0, words.count(each.rows)),
    );
    return [number, read];
  };
  const [id, batch] = await sendAndFollow().finally(() => progress.end());
  for (const line of lines(batch, words)) output.write(`${line}\n`);
  if (problems !== undefined) {
    await fetchProblems(client, id, problems);
    output.write(
      `${words.say({ id: `Masalah ditulis ke ${problems}`, en: `Problems were written to ${problems}` })}\n`,
    );
  }
  return batch.status === "REFUSED" || batch.rejected > 0 ? 1 : 0;
}

function lines(batch: ImportBatch, words: ReturnType<typeof wordsIn>): string[] {
  const shown = batch.problems.nodes.map((each) => `  - ${words.problem(each)}`);
  const more = batch.rejected + batch.warnings > shown.length && shown.length > 0;
  const rest = words.say({ id: "  ... semua: --problems FILE", en: "  ... all of them: --problems FILE" });
  return [
    ...batch.notices.map((each) => each.message),
    ...words.result(batch),
    ...shown,
    ...(more ? [rest] : []),
  ];
}

/** A product that is started again meanwhile goes on reading where it was: it is asked again for a while. */
async function untilRead(
  client: PayungClient,
  id: string,
  { lookEvery, patience }: { readonly lookEvery: number; readonly patience: number },
  onProgress: (batch: ImportBatch) => void,
): Promise<ImportBatch> {
  let silentSince: number | undefined;
  for (;;) {
    try {
      const batch = await client.batch(id, SHOWN_PROBLEMS);
      silentSince = undefined;
      onProgress(batch);
      if (batch.status !== "READING") return batch;
    } catch (error) {
      if (error instanceof GraphRefusal && silentSince === undefined) throw error;
      silentSince ??= performance.now();
      if (performance.now() - silentSince > patience) throw error;
    }
    await pause(lookEvery);
  }
}

function reason(error: unknown, { url, file }: ImportArguments): Message {
  const { code, message, path } = error as NodeJS.ErrnoException;
  if (error instanceof GraphRefusal)
    return { id: `Daftar tidak diterima: ${message}`, en: `The list was not taken: ${message}` };
  if (path !== undefined && code === "ENOENT")
    return { id: `Berkas ${path} tidak ada.`, en: `There is no file ${path}.` };
  if (path !== undefined || code === "EISDIR")
    return {
      id: `Berkas ${file} tidak dapat dibaca: ${message}`,
      en: `The file ${file} cannot be read: ${message}`,
    };
  if (code === "ECONNREFUSED")
    return {
      id: `Tidak ada yang menjawab di ${url}: jalankan "npm start" dulu.`,
      en: `Nothing answers at ${url}: run "npm start" first.`,
    };
  return {
    id: `Payung di ${url} tidak menjawab: ${message}`,
    en: `Payung at ${url} did not answer: ${message}`,
  };
}
