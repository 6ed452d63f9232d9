import type { SubgraphDatabase } from "@payung/subgraph-kit";
import { Achievement } from "./entities/achievement.js";
import { DatasetLoad } from "./entities/dataset-load.js";
import { Instruction } from "./entities/instruction.js";
import { OfficialCount } from "./entities/official-count.js";
import { Population } from "./entities/population.js";
import { Region } from "./entities/region.js";
import { Regulation } from "./entities/regulation.js";
import { ReportedFigureRow } from "./entities/reported-figure.js";
import { Target } from "./entities/target.js";
import { CreateRegions1795000000001 } from "./migrations/1795000000001-create-regions.js";
import { CreateInstructions1795000000002 } from "./migrations/1795000000002-create-instructions.js";
import { CreateReportedFigures1795000000003 } from "./migrations/1795000000003-create-reported-figures.js";
import { AnalyseRegions1795000000004 } from "./migrations/1795000000004-analyse-regions.js";
import { CountNames1795000000005 } from "./migrations/1795000000005-count-names.js";
import { CountChildren1795600000006 } from "./migrations/1795600000006-count-children.js";

/** The tables of the regions subgraph, in the schema `regions`. */
export const regionsDatabase: SubgraphDatabase = {
  name: "regions",
  entities: [
    Achievement,
    DatasetLoad,
    Instruction,
    OfficialCount,
    Population,
    Region,
    Regulation,
    ReportedFigureRow,
    Target,
  ],
  migrations: [
    CreateRegions1795000000001,
    CreateInstructions1795000000002,
    CreateReportedFigures1795000000003,
    AnalyseRegions1795000000004,
    CountNames1795000000005,
    CountChildren1795600000006,
  ],
};
