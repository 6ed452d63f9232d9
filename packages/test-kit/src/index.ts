export { askSubgraph } from "./ask-subgraph.js";
export type { Asking, SubgraphAnswer } from "./ask-subgraph.js";
export { StatementCounter } from "./database/statement-counter.js";
export type { CountedStatements } from "./database/statement-counter.js";
export type { Seed } from "./database/template-database.js";
export { testDatabase, testDatabases } from "./database/test-database.js";
export type { TestDatabase, TestDatabases } from "./database/test-database.js";
export { brokenPlugins, soundPlugins } from "./plugins/fixture-plugins.js";
export { testPersonalData } from "./test-personal-data.js";
