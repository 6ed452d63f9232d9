import type { EntityManager } from "typeorm";
import type { Admitted } from "./candidate.js";

/** A person's facts as a newer list states them. */
export interface FactsUpdate {
  readonly province: string;
  readonly workerId: string;
  readonly nikIndex: Buffer;
  readonly likeness: string;
  readonly facts: Pick<Admitted, "name" | "birthDate" | "sex" | "category" | "village" | "occupation">;
}

/** Brings workers up to date; what a list does not state stays. The caller counts coverage before and after. */
export async function updateFacts(manager: EntityManager, updates: readonly FactsUpdate[]): Promise<void> {
  if (updates.length === 0) return;
  await manager.query(UPDATE, [
    updates.map(({ province }) => province),
    updates.map(({ workerId }) => workerId),
    updates.map(({ facts }) => facts.name),
    updates.map(({ facts }) => facts.birthDate),
    updates.map(({ facts }) => facts.sex),
    updates.map(({ facts }) => facts.category),
    updates.map(({ facts }) => facts.village),
    updates.map(({ facts }) => facts.occupation ?? null),
  ]);
  await manager.query(UPDATE_LIKENESS, [
    updates.map(({ nikIndex }) => nikIndex),
    updates.map(({ likeness }) => likeness),
  ]);
}

const UPDATE = `
  update worker set name = stated.name, birth_date = stated.birth_date, sex = stated.sex,
    category = stated.category, domicile = stated.domicile,
    occupation = coalesce(stated.occupation, worker.occupation)
  from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::text[], $6::text[], $7::text[], $8::text[])
    as stated(province, id, name, birth_date, sex, category, domicile, occupation)
  where worker.province = stated.province and worker.id = stated.id`;

const UPDATE_LIKENESS = `
  update person set likeness = stated.likeness
  from unnest($1::bytea[], $2::bigint[]) as stated(nik_index, likeness) where person.nik_index = stated.nik_index`;
