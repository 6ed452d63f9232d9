import {
  Refused,
  accessBy,
  keepAccesses,
  problem,
  requirePeopleReader,
  requireRoleIn,
  withActor,
  CARERS,
} from "@payung/subgraph-kit";
import type { AccessTable, Actor, SubgraphParts } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { Worker } from "../entities/worker.js";
import { workersExist } from "../services/known-elsewhere.js";
import { noteText } from "../services/note-text.js";
import { workersById } from "../services/workers-by-id.js";
import type { NikPurpose } from "../types/nik-access.js";
import { NikRevealed } from "../types/nik-access.js";

export interface NikQuestion {
  readonly workerId: string;
  readonly purpose: NikPurpose;
  readonly note: string;
}

/** Who read NIKs, by the person. */
export const NIK_ACCESSES: AccessTable = { table: "nik_access", key: "worker_id" };

/** A person's whole NIK, after it was kept who reads it and what for. @throws Refused, and as requireRoleIn() */
export async function revealNik(
  { database, clock, personalData }: Pick<SubgraphParts, "database" | "clock" | "personalData">,
  who: Actor,
  { workerId, purpose, note }: NikQuestion,
): Promise<NikRevealed> {
  requirePeopleReader(who, "revealNik");
  const words = noteText(note, "note");
  const { worker, access } = await withActor(database, who, async (manager) => {
    const found = await workerHere(manager, workerId);
    requireRoleIn(who, CARERS, found.domicile, "revealNik");
    const kept = { ...accessBy(who, clock), purpose, note: words };
    const { province, id: worker_id, domicile: region } = found;
    await keepAccesses(manager, NIK_ACCESSES, [{ ...kept, province, worker_id, region }]);
    return { worker: found, access: kept };
  });
  return Object.assign(new NikRevealed(), { nik: personalData.decrypt("nik", worker.nikSealed), access });
}

/** @throws Refused NOT_FOUND, or NOT_ALLOWED_HERE for somebody of elsewhere */
async function workerHere(manager: EntityManager, id: string): Promise<Worker> {
  const [worker] = await workersById(manager, [id]);
  if (worker) return worker;
  const [elsewhere] = id.includes("\0") ? [false] : await workersExist(manager, [id]);
  throw new Refused(
    elsewhere ? problem("NOT_ALLOWED_HERE", { region: id.slice(0, 2) }) : problem("NOT_FOUND"),
  );
}
