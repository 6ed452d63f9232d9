import { connectionType } from "@payung/subgraph-kit";
import { Allocation } from "../entities/allocation.js";

export const AllocationConnection = connectionType("Allocation", () => Allocation);
