import type { DataSource } from "typeorm";
import { Achievement } from "../entities/achievement.js";
import { Instruction } from "../entities/instruction.js";
import { Target } from "../entities/target.js";
import { readDataFile } from "./data-file.js";
import { inLoadTransaction } from "./load-lock.js";

interface InstructionRow extends Instruction {
  readonly targets: readonly Omit<Target, "instructionKind" | "instructionNumber" | "instructionYear">[];
}

interface AchievementRow extends Omit<Achievement, "regionCode"> {
  readonly region: Achievement["regionCode"];
}

/** Makes the instructions, their targets and what was reached equal to the data files; the same again changes nothing. */
export async function loadInstructions(database: DataSource): Promise<void> {
  const instructions = readDataFile("instructions.json") as InstructionRow[];
  const achievements = readDataFile("achievements.json") as AchievementRow[];
  await inLoadTransaction(database, "instructions", async (manager) => {
    // So few rows that writing them all again is the simplest way to be equal.
    await manager.deleteAll(Target);
    await manager.deleteAll(Instruction);
    await manager.deleteAll(Achievement);
    await manager.insert(
      Instruction,
      instructions.map(({ targets: _targets, ...instruction }) => instruction),
    );
    await manager.insert(Target, instructions.flatMap(targetsOf));
    await manager.insert(
      Achievement,
      achievements.map(({ region, ...achieved }) => ({ ...achieved, regionCode: region })),
    );
  });
}

function targetsOf({ kind, number, year, targets }: InstructionRow): Partial<Target>[] {
  return targets.map((target) => ({
    ...target,
    instructionKind: kind,
    instructionNumber: number,
    instructionYear: year,
  }));
}
