import type { DataSource } from "typeorm";
import { Achievement } from "../entities/achievement.js";
import { Instruction } from "../entities/instruction.js";
import { Target } from "../entities/target.js";

/** All that is known of the instructions: a few dozen rows. */
export interface Instructions {
  readonly instructions: readonly Instruction[];
  readonly targets: readonly Target[];
  readonly achievements: readonly Achievement[];
}

export async function readInstructions(database: DataSource): Promise<Instructions> {
  const [instructions, targets, achievements] = await Promise.all([
    database.getRepository(Instruction).find({ order: { kind: "ASC", year: "ASC", number: "ASC" } }),
    database.getRepository(Target).find({ order: { year: "ASC", code: "ASC" } }),
    database.getRepository(Achievement).find({ order: { asOf: "ASC" } }),
  ]);
  return { instructions, targets, achievements };
}

export function targetsOf({ targets }: Instructions, instruction: Instruction): Target[] {
  return targets.filter(
    (target) =>
      target.instructionKind === instruction.kind &&
      target.instructionNumber === instruction.number &&
      target.instructionYear === instruction.year,
  );
}
