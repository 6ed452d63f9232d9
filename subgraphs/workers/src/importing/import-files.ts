import type { FileAnswer, FileRequest, FileRoute, SubgraphParts } from "@payung/subgraph-kit";
import { codedError, requirePeopleOf, withActor } from "@payung/subgraph-kit";
import { ImportBatch } from "../entities/import-batch.js";
import { requireEnroller } from "../enrolling/require-enroller.js";
import { listTemplate, problemsCsv } from "../lists/index.js";
import { problemRows } from "./problem-rows.js";
import { receiveList } from "./receive-list.js";
import { runImport } from "./run-import.js";

export const IMPORT_ROUTES = ["POST /imports", "GET /imports/template", "GET /imports/problems"] as const;

/** Lists that are sent in, a template for them, and what is wrong with one, to send back. */
export function importFiles(
  parts: SubgraphParts,
): Readonly<Record<(typeof IMPORT_ROUTES)[number], FileRoute>> {
  const begin = (batchId: string): void => {
    runImport(parts, batchId).catch((error: unknown) =>
      parts.log.error({ err: error, batch: batchId }, "reading a list broke off; it is read on later"),
    );
  };
  return {
    "POST /imports": (request) => receiveList(parts, request, begin),
    "GET /imports/template": template,
    "GET /imports/problems": (request) => problems(parts, request),
  };
}

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

async function template({ facts, parameters }: FileRequest): Promise<FileAnswer> {
  const format = parameters.get("format") ?? "xlsx";
  if (format !== "csv" && format !== "xlsx")
    throw codedError("INVALID_PARAMETER", { name: "format", value: format, allowed: "csv, xlsx" }, "format");
  return {
    status: 200,
    contentType: TYPES[format],
    fileName: `daftar-pekerja.${format}`,
    body: await listTemplate(format, facts.locale),
  };
}

async function problems(
  { database, personalData }: SubgraphParts,
  request: FileRequest,
): Promise<FileAnswer> {
  const { facts, parameters } = request;
  const { actor, locale } = facts;
  requireEnroller(actor, "imports");
  // PostgreSQL knows no character 0 in a text.
  const id = (parameters.get("id") ?? "").replaceAll("\0", "");
  const batch = await withActor(database, actor, (manager) =>
    manager.getRepository(ImportBatch).findOneBy({ id }),
  );
  if (!batch)
    throw codedError("INVALID_PARAMETER", { name: "id", value: id, allowed: "importBatch.id" }, "id");
  requirePeopleOf(actor, batch.region, "imports");
  return {
    status: 200,
    contentType: TYPES.csv,
    fileName: `masalah-${id}.csv`,
    body: problemsCsv({ headings: batch.headings }, problemRows(database, personalData, actor, id), locale),
  };
}
