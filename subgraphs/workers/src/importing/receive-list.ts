import { newId, withActor } from "@payung/subgraph-kit";
import type { Actor, FileAnswer, FileRequest, SubgraphParts } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { ImportBatch } from "../entities/import-batch.js";
import { requireEnroller } from "../enrolling/require-enroller.js";
import { removeList, storeList } from "./list-file.js";
import type { StoredList } from "./list-file.js";
import { listRegion } from "./list-region.js";
import { readImportRequest } from "./read-import-request.js";
import type { ImportRequest } from "./read-import-request.js";

/**
 * Takes a list in: `POST /imports?scheme=...&fromMonth=2027-01` with the file as the body. It is read on afterwards; the
 * answer is the batch's number. The same file with the same options and rights is the same batch, unless rows of it were
 * refused: by now there may be money for them.
 * @param begin starts reading the batch
 */
export async function receiveList(
  parts: SubgraphParts,
  { facts, parameters, body }: FileRequest,
  begin: (batchId: string) => void,
): Promise<FileAnswer> {
  const { actor } = facts;
  requireEnroller(actor, "imports");
  const request = readImportRequest(parts.registry, parameters);
  const region = listRegion(actor, request.registered.plugin.regionCode);
  const id = newId(parts.clock);
  const stored = await storeList(parts.directory, id, body);
  const batch = await withActor(parts.database, actor, async (manager) => {
    const before = await sameList(manager, request, stored, actor);
    if (before) return before;
    const row = {
      ...batchOf(parts, request, stored),
      id,
      region,
      madeBy: actor.subject,
      madeByRole: actor.role,
      madeByRegions: [...actor.regions],
    };
    await manager.getRepository(ImportBatch).insert(row as never);
    return { id, isNew: true };
  });
  if (batch.isNew) begin(batch.id);
  else await removeList(parts.directory, id);
  return json(202, { id: batch.id });
}

function batchOf(
  parts: SubgraphParts,
  { registered, options, dryRun, fileName }: ImportRequest,
  stored: StoredList,
) {
  return {
    scheme: registered.scheme.code,
    status: "READING",
    dryRun,
    options,
    fileName,
    fileHash: stored.hash,
    fileBytes: String(stored.bytes),
    fileKeySealed: parts.personalData.encrypt("file", JSON.stringify([stored.key, stored.zipped])),
    notices: [],
    madeAt: new Date(parts.clock()),
    synthetic: options.synthetic,
  };
}

/**
 * A batch of the same bytes with the same options, sent by who acts in the same regions, that is on the way or was taken
 * over whole; a check is done anew.
 */
async function sameList(
  manager: EntityManager,
  { registered, options, dryRun }: ImportRequest,
  { hash }: StoredList,
  { role, regions }: Actor,
): Promise<{ id: string; isNew: false } | undefined> {
  if (dryRun) return undefined;
  // Two who send the same list at once take turns.
  await manager.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [
    `list ${hash.toString("hex")}`,
  ]);
  const rows: { id: string }[] = await manager.query(
    `select id from import_batch
     where scheme = $1 and file_hash = $2 and options = $3::jsonb and not dry_run
       and (status = 'READING' or status = 'IMPORTED' and rejected = 0) and made_by_role = $4 and made_by_regions = $5
     order by id limit 1`,
    [registered.scheme.code, hash, JSON.stringify(options), role, [...regions]],
  );
  return rows[0] && { id: rows[0].id, isNew: false };
}

function json(status: number, value: object): FileAnswer {
  return { status, contentType: "application/json; charset=utf-8", body: JSON.stringify(value) };
}
