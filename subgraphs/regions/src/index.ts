export { regionsDatabase } from "./regions-database.js";
export { loadInstructions } from "./load/load-instructions.js";
export { loadRegions } from "./load/load-regions.js";
export { loadRegionsData } from "./load/load-regions-data.js";
export { loadReportedFigures } from "./load/load-reported-figures.js";
