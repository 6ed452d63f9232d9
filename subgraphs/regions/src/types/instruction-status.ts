import { graphEnum } from "@payung/subgraph-kit";

const INSTRUCTION_STATUSES = ["IN_FORCE", "EXPIRED"] as const;
export type InstructionStatus = (typeof INSTRUCTION_STATUSES)[number];

export const InstructionStatusEnum = graphEnum(
  "InstructionStatus",
  "Whether an instruction still asks for something, today.",
  INSTRUCTION_STATUSES,
);
