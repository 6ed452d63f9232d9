/** One thing of the fixture: what its fields read. `missingIn` names a subgraph that knows nothing of it. */
export interface Row {
  readonly type: string;
  readonly missingIn: string | undefined;
  readonly values: Record<string, unknown>;
}

const row = (type: string, values: Record<string, unknown>, missingIn?: string): Row => ({
  type,
  values,
  missingIn,
});

const aceh = row("Region", { code: "11", name: "Aceh", capital: "Banda Aceh" });
const jambi = row("Region", { code: "15", name: "Jambi", capital: null, parent: aceh });
const nowhere = row("Region", { code: "99", name: null, capital: "None", parent: jambi });

const ani = row("Worker", {
  id: "1",
  name: "Ani",
  home: aceh,
  kind: "FISHER",
  note: "first",
  covered: true,
  wage: 3,
});
const budi = row("Worker", {
  id: "2",
  name: "Budi",
  manager: ani,
  home: jambi,
  covered: null,
  note: null,
  wage: 5,
});
const citra = row(
  "Worker",
  { id: "3", name: "Citra", manager: budi, home: nowhere, kind: "FARMER", covered: false },
  "money",
);
const dewi = row("Worker", {
  id: "4",
  name: null,
  manager: citra,
  covered: true,
  wage: null,
  note: "no name",
});

const mill = row("Firm", {
  id: "1",
  name: "Mill",
  kind: "MILL",
  turnover: 100,
  details: { deep: [1, { a: null }] },
});
const port = row("Firm", {
  id: "5",
  name: "Port",
  manager: dewi,
  kind: "PORT",
  turnover: null,
  details: "text",
});
const ghost = row("Firm", { id: "6", name: "Ghost", manager: ani, kind: null }, "money");

const boat = row("Boat", { id: "7", label: "Perahu", length: 12, owner: budi, price: 900, insurer: mill });
const wreck = row("Boat", { id: "8", label: null, length: null, owner: null, price: 1 });
const field = row("Field", { id: "9", label: "Sawah", length: 2.5, price: 40, insurer: mill });
const marsh = row("Field", { id: "10", label: "Rawa", length: null }, "money");

const death = row("Scheme", { code: "jkm", region: aceh, title: "Death", budget: 7, payer: ani });
const accident = row("Scheme", { code: "jkk", region: aceh, title: null, budget: 9, payer: mill });
const jambis = row("Scheme", {
  code: "jkm",
  region: jambi,
  title: "Death in Jambi",
  budget: null,
  payer: port,
});
const unknown = row("Scheme", { code: "x", region: nowhere, title: "Unknown" }, "money");

Object.assign(ani.values, {
  friends: [budi, citra, budi],
  boats: [boat],
  schemes: [death, jambis],
  firm: mill,
});
Object.assign(budi.values, { friends: [], boats: [wreck, boat], schemes: [accident], firm: port });
Object.assign(citra.values, { friends: [dewi], boats: null, schemes: null });
Object.assign(dewi.values, { friends: null, boats: [], schemes: [unknown, death], firm: ghost });
Object.assign(mill.values, { staff: [ani, null, dewi], seats: [[aceh, jambi], null, []], best: ani });
Object.assign(port.values, { staff: [], seats: [[nowhere], [aceh]], best: citra });
Object.assign(ghost.values, { staff: null, seats: null });
Object.assign(aceh.values, { schemes: [death, accident] });
Object.assign(jambi.values, { schemes: [jambis] });
Object.assign(nowhere.values, { schemes: null });
Object.assign(death.values, { workers: [ani, budi, null] });
Object.assign(accident.values, { workers: [] });
Object.assign(jambis.values, { workers: [dewi, citra] });
Object.assign(unknown.values, { workers: null });

export const rows: readonly Row[] = [
  aceh,
  jambi,
  nowhere,
  ani,
  budi,
  citra,
  dewi,
  mill,
  port,
  ghost,
  boat,
  wreck,
  field,
  marsh,
  death,
  accident,
  jambis,
  unknown,
];
