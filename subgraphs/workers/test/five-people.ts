import { workersGraph } from "./workers-graph.js";
import type { Cover, Person } from "./workers-graph.js";

/** Four people of province 99, one of whom was registered in another, and one of the neighbouring province. */
const PEOPLE: Person[] = [
  { n: 1, village: "99.01.02.2003", name: "Contoh Siti 100%_x" },
  { n: 2, village: "99.01.02.2004", name: "Contoh Budi", category: "BPD", sex: "MALE" },
  { n: 3, village: "99.02.01.2001" },
  { n: 4, village: "99.01.02.2003", province: "11" },
  { n: 5, village: "98.01.01.2001", province: "98" },
];

const COVERS: Cover[] = [
  { n: 1, from: "2026-01", until: "2026-12-31" },
  { n: 1, from: "2025-01", until: "2025-12-31", scheme: "hill-farmers", payer: "CSR" },
  { n: 2, from: "2026-01", until: "2026-10-31" },
  { n: 3, from: "2026-12", until: null },
];

export const fivePeople = () => workersGraph(PEOPLE, COVERS);
