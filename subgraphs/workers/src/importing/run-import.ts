import type { Scheme } from "@payung/plugin-kit";
import { actor, systemActor, todayIn, withActor } from "@payung/subgraph-kit";
import type { SubgraphParts } from "@payung/subgraph-kit";
import type { ImportBatch } from "../entities/import-batch.js";
import { fold } from "../coverage/fold.js";
import { enrolStep } from "../enrolling/enrol-step.js";
import { intentsOf } from "../enrolling/reservation-intent.js";
import { undoReservations } from "../enrolling/undo-reservations.js";
import { ListFault, readList } from "../lists/index.js";
import type { ListProblem, ListReading } from "../lists/index.js";
import { deliverOutbox } from "../outbox/outbox.js";
import { withBatchLease } from "./batch-lease.js";
import { readStoredList, removeList } from "./list-file.js";
import { RowsOfList } from "./read-row.js";
import type { ReadRow } from "./read-row.js";
import { saveStep } from "./save-step.js";
import { schemeVillages } from "./scheme-villages.js";
import { withSmallHeap } from "./small-heap.js";

/** Rows that are enrolled in one transaction: few, so that little is held at once. */
const ROWS_OF_STEP = 1_500;
/** So many steps are on their way at once: one is decided and priced while another is written. */
const STEPS_AT_ONCE = 3;
/** A zip of a list is held whole while it is read. */
const MOST_ZIPPED_BYTES = 50_000_000;

/**
 * Reads a list that was taken in, from where it stopped: once through, so that one that cannot be read as a whole is
 * refused before anybody is enrolled; then step by step, the next one read while the last is written.
 * @returns false where nobody has to, or another process does
 */
export async function runImport(parts: SubgraphParts, batchId: string): Promise<boolean> {
  return withBatchLease(parts.database, batchId, (batch) => withSmallHeap(() => read(parts, batch)));
}

async function read(parts: SubgraphParts, batch: ImportBatch): Promise<void> {
  const run = new ImportRun(parts, batch);
  try {
    const rows = await run.countRows();
    await run.undoEarlierSteps();
    await run.enrolRows(rows);
    await run.end(batch.dryRun ? "CHECKED" : "IMPORTED", null);
  } catch (error) {
    if (!(error instanceof ListFault)) throw error;
    await run.end("REFUSED", { code: error.code, message: error.messages });
  }
  await removeList(parts.directory, batch.id);
  await deliverOutbox(parts);
  await fold(parts.database);
}

class ImportRun {
  readonly #parts: SubgraphParts;
  readonly #batch: ImportBatch;
  readonly #actor;
  #notices: readonly ListProblem[] = [];

  constructor(parts: SubgraphParts, batch: ImportBatch) {
    this.#parts = parts;
    this.#batch = batch;
    this.#actor = actor(batch.madeBy, batch.madeByRole, batch.madeByRegions);
  }

  /** @returns how many rows the list has. @throws ListFault for one that cannot be read to its end */
  async countRows(): Promise<number> {
    if (this.#batch.totalRows !== null) return this.#batch.totalRows;
    const reading = this.#open();
    let rows = 0;
    for await (const batch of reading.batches()) rows += batch.length;
    await this.#update(
      "total_rows = $2, headings = $3::jsonb",
      rows,
      JSON.stringify(reading.layout?.headings ?? []),
    );
    return rows;
  }

  /**
   * Gives back what a process that died had set aside for steps that it did not write: their people come again, under the
   * same numbers, and need the money. Whoever holds the batch knows that nobody writes those steps any more.
   */
  async undoEarlierSteps(): Promise<void> {
    const product = systemActor("workers");
    const keys = await withActor(this.#parts.database, product, (manager) =>
      intentsOf(manager, `import:${this.#batch.id}:`),
    );
    await undoReservations(this.#parts, product, keys);
  }

  async enrolRows(totalRows: number): Promise<void> {
    const { scheme: code, options, region, steps, id } = this.#batch;
    const { registry, peers, clock } = this.#parts;
    const { scheme, plugin } = registry.scheme(code)!;
    const villages = await schemeVillages(peers, plugin.regionCode, id);
    const list = new RowsOfList(options, villages, todayIn(clock, region), totalRows);
    const reading = this.#open();
    const underWay: Promise<void>[] = [];
    let [step, rows] = [0, [] as ReadRow[]];
    const flush = async (): Promise<void> => {
      if (underWay.length >= STEPS_AT_ONCE) await underWay.shift();
      const [number, full] = [step++, rows];
      rows = [];
      if (number < steps) return;
      const writing = this.#write(scheme, number, full, underWay.at(-1) ?? Promise.resolve());
      // Awaited later; until then it is nobody's unhandled error.
      writing.catch(() => {});
      underWay.push(writing);
    };
    for await (const batch of reading.batches()) {
      for (const row of batch) {
        rows.push(list.read(row));
        if (rows.length === ROWS_OF_STEP) await flush();
      }
    }
    if (rows.length > 0) await flush();
    for (const writing of underWay) await writing;
    this.#notices = [...reading.notices, ...list.niks.notices()];
  }

  /** @param before the step before this one, which is written first */
  async #write(
    scheme: Scheme,
    number: number,
    rows: readonly ReadRow[],
    before: Promise<void>,
  ): Promise<void> {
    const { id: batchId, options, dryRun, madeAt } = this.#batch;
    const { clock, personalData } = this.#parts;
    const step = {
      // A step that is done again after a crash asks for money anew; what was set aside before is given back.
      key: `import:${batchId}:${number}:${clock()}`,
      numbersFrom: batchId,
      at: madeAt.getTime(),
      batchId,
      actor: this.#actor,
      scheme,
      options,
      requestId: batchId,
      candidates: rows.flatMap(({ candidate }) => candidate ?? []),
      dryRun,
      turn: before,
    };
    await enrolStep(this.#parts, step, async (manager, write) => {
      const outcomes = await write();
      await before;
      await saveStep(manager, personalData, { batchId, step: number, rows, outcomes });
      return outcomes;
    });
  }

  async end(status: ImportBatch["status"], fault: ImportBatch["fault"]): Promise<void> {
    const notices = this.#notices.map(({ code, message }) => ({ code, message }));
    await this.#update(
      "status = $2, fault = $3::jsonb, notices = $4::jsonb, ended_at = $5, file_key_sealed = null",
      status,
      fault && JSON.stringify(fault),
      JSON.stringify(notices),
      new Date(this.#parts.clock()),
    );
  }

  #open(): ListReading {
    const { personalData, directory } = this.#parts;
    const { id, fileKeySealed, options } = this.#batch;
    const [key, zipped] = JSON.parse(personalData.decrypt("file", fileKeySealed!)) as [string, boolean];
    return readList(readStoredList(directory, id, key), {
      mapping: options.columns as never,
      given: options.category === null ? [] : ["category"],
      ...(zipped && { maxBytes: MOST_ZIPPED_BYTES }),
    });
  }

  async #update(assignments: string, ...values: unknown[]): Promise<void> {
    await withActor(this.#parts.database, systemActor("workers"), (manager) =>
      manager.query(`update import_batch set ${assignments} where id = $1`, [this.#batch.id, ...values]),
    );
  }
}
