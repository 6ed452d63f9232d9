import { randomUUID } from "node:crypto";
import {
  HERE,
  acting,
  carers,
  deciders,
  enrollers,
  everybody,
  filers,
  makers,
  readersHere,
  readersOfPeople,
  steppers,
} from "./actors.js";
import type { Outcomes } from "./actors.js";
import type { Facts } from "./facts.js";

type Row = readonly [ask: (facts: Facts) => string, outcomes: Outcomes];

const RESULT = "{ __typename ... on Problem { code } }";
const KEY = () => `idempotencyKey: "${randomUUID()}"`;

/** Of an event that nobody was covered for. */
const ENTRY = 'cause: NOT_FROM_WORK, event: DEATH, date: "2015-09-01", monthlyIncome: 1000000';

/** Every query of the graph: a row here for a new one. */
export const QUERIES: Readonly<Record<string, Row>> = {
  affordability: [
    () =>
      `affordability(input: { budget: 1, workers: 1, months: 1, programmes: [JKK], monthlyIncome: 1000000, payer: BKBK, month: "2026-01" }) { remainder }`,
    everybody,
  ],
  benefitsDue: [
    () =>
      `benefitsDue(input: { event: DEATH, date: "2026-01-05", programme: JKM, monthlyIncome: 1000000, monthsContributed: 12 }) { __typename }`,
    everybody,
  ],
  bill: [({ bill }) => `bill(id: "${bill}") { id }`, everybody],
  bills: [() => `bills(filter: { region: "${HERE}" }) { nodes { id } }`, everybody],
  budget: [({ budget }) => `budget(id: "${budget}") { id amount }`, everybody],
  claim: [({ claim }) => `claim(id: "${claim}") { id }`, readersOfPeople],
  claimOutlook: [
    ({ worker }) =>
      `claimOutlook(worker: "${worker}", input: { cause: NOT_FROM_WORK, event: DEATH, date: "2026-01-05", monthlyIncome: 1000000 }) ${RESULT}`,
    carers("NOT_ALLOWED_HERE"),
  ],
  claimWarnings: [() => `claimWarnings(region: "${HERE}") { totalCount }`, readersOfPeople],
  claims: [() => `claims(filter: { region: "${HERE}" }) { nodes { id } }`, readersOfPeople],
  contributionDue: [
    () =>
      `contributionDue(input: { month: "2026-01", programmes: [JKK], monthlyIncome: 1000000, segment: BPU, payer: SELF }) { __typename }`,
    everybody,
  ],
  coverConflicts: [() => `coverConflicts(region: "${HERE}") { totalCount }`, readersOfPeople],
  coverEnding: [() => `coverEnding(region: "${HERE}", withinDays: 90) { totalCount }`, readersOfPeople],
  eligibility: [
    () =>
      `eligibility(input: { scheme: "labuhanbatu-desa", category: PEKERJA_RENTAN_DESA, birthDate: "1990-05-05", region: "12.10.02.2001", on: "2024-10-17" }) { eligible }`,
    everybody,
  ],
  importBatch: [({ batch }) => `importBatch(id: "${batch}") { id }`, readersOfPeople],
  importBatches: [() => `importBatches(region: "${HERE}") { nodes { id } }`, readersOfPeople],
  instructions: [() => "instructions { kind }", everybody],
  plugins: [() => "plugins { id }", everybody],
  probableDuplicates: [
    () => `probableDuplicates(region: "${HERE}") { pageInfo { hasNextPage } }`,
    readersOfPeople,
  ],
  region: [() => `region(code: "${HERE}") { name }`, everybody],
  regions: [() => `regions(level: DISTRICT, within: "${HERE}", first: 1) { nodes { code } }`, everybody],
  scheme: [() => `scheme(code: "labuhanbatu-desa") { code }`, everybody],
  schemes: [() => "schemes { code }", everybody],
  stopRequests: [() => `stopRequests(region: "${HERE}", status: null) { totalCount }`, readersOfPeople],
  whatIsCovered: [() => "whatIsCovered(programme: JKK) { covers }", everybody],
  worker: [({ worker }) => `worker(id: "${worker}") { id }`, readersOfPeople],
  workers: [() => `workers(filter: { region: "${HERE}" }, first: 1) { nodes { id } }`, readersOfPeople],
};

/** Every mutation; what they ask leaves the sample as it is, since it is refused for another reason or repeats it. */
export const MUTATIONS: Readonly<Record<string, Row>> = {
  appealClaim: [({ claim }) => `appealClaim(claim: "${claim}", note: "x", ${KEY()}) ${RESULT}`, makers],
  claimScholarship: [
    ({ child }) => `claimScholarship(child: "${child}", year: 2020, ${KEY()}) ${RESULT}`,
    makers,
  ],
  closeClaim: [
    ({ claim }) => `closeClaim(claim: "${claim}", note: "x", ${KEY()}) ${RESULT}`,
    steppers("OFFICER", "VERIFIER"),
  ],
  correctBankAccount: [
    ({ heir }) =>
      `correctBankAccount(heir: "${heir}", account: { bank: "x", number: "x", holder: "x" }, reason: "x", ${KEY()}) ${RESULT}`,
    makers,
  ],
  correctSchoolYear: [
    ({ child }) =>
      `correctSchoolYear(child: "${child}", year: 2020, level: TK_SD, yearInLevel: 1, note: "of the matrix", ${KEY()}) ${RESULT}`,
    makers,
  ],
  decideBill: [
    ({ bill }) => `decideBill(bill: "${bill}", approve: true, ${KEY()}) ${RESULT}`,
    acting("FUNDER", "VERIFIER"),
  ],
  decideBudget: [
    ({ revision }) => `decideBudget(revision: "${revision}", approve: true, ${KEY()}) ${RESULT}`,
    acting("FUNDER", "VERIFIER"),
  ],
  decideClaim: [
    ({ claim }) => `decideClaim(claim: "${claim}", approve: true, ${KEY()}) ${RESULT}`,
    steppers("VERIFIER"),
  ],
  decideCoverConflict: [
    ({ conflict }) =>
      `decideCoverConflict(id: "${conflict}", decision: KEEP, note: "of the matrix", ${KEY()}) ${RESULT}`,
    deciders,
  ],
  decideScholarship: [
    ({ child }) => `decideScholarship(child: "${child}", year: 2020, approve: true, ${KEY()}) ${RESULT}`,
    deciders,
  ],
  decideStop: [
    ({ stop }) => `decideStop(id: "${stop}", approve: false, ${KEY()}) ${RESULT}`,
    carers("empty"),
  ],
  endScholarships: [
    ({ child }) =>
      `endScholarships(child: "${child}", on: "2014-01-01", reason: MARRIED, note: "of the matrix", ${KEY()}) ${RESULT}`,
    steppers("OFFICER", "VERIFIER"),
  ],
  enrolWorker: [
    () =>
      `enrolWorker(input: { scheme: "labuhanbatu-desa", category: NON_ASN, name: "Contoh Orang", nik: "9900000505901001", birthDate: "1990-05-05", village: "12.10.02.1001", fromMonth: "2026-12", synthetic: true }, ${KEY()}) ${RESULT}`,
    enrollers("NOT_ALLOWED_HERE"),
  ],
  extendEnrolments: [
    ({ enrolment }) =>
      `extendEnrolments(input: { enrolments: ["${enrolment}"], months: 12 }, ${KEY()}) { ... on Problem { code } ... on EnrolmentsExtended { enrolments { notice { code } } } }`,
    enrollers("empty"),
  ],
  fileClaim: [
    ({ worker }) => `fileClaim(input: { worker: "${worker}", ${ENTRY} }, ${KEY()}) ${RESULT}`,
    filers,
  ],
  payBill: [
    ({ bill }) => `payBill(bill: "${bill}", paidOn: "2026-09-01", reference: "x", ${KEY()}) ${RESULT}`,
    acting("FUNDER"),
  ],
  payClaim: [
    ({ claim }) => `payClaim(claim: "${claim}", paidOn: "2026-09-01", reference: "x", ${KEY()}) ${RESULT}`,
    steppers("OFFICER", "FUNDER"),
  ],
  payScholarship: [
    ({ child }) =>
      `payScholarship(child: "${child}", year: 2020, paidOn: "2020-01-01", reference: "x", ${KEY()}) ${RESULT}`,
    steppers("OFFICER", "FUNDER"),
  ],
  proposeBill: [
    ({ budget }) => `proposeBill(budget: "${budget}", month: "2026-01", ${KEY()}) ${RESULT}`,
    acting("FUNDER"),
  ],
  proposeBudget: [
    () =>
      `proposeBudget(input: { scheme: "labuhanbatu-desa", region: "${HERE}", year: 2026, source: APBD_REGENCY, stage: MURNI, amount: 1 }, ${KEY()}) ${RESULT}`,
    acting("FUNDER"),
  ],
  reopenClaim: [
    ({ claim }) => `reopenClaim(claim: "${claim}", note: "x", ${KEY()}) ${RESULT}`,
    steppers("VERIFIER"),
  ],
  reportClaim: [
    ({ claim }) => `reportClaim(claim: "${claim}", reportedOn: "2026-09-01", ${KEY()}) ${RESULT}`,
    makers,
  ],
  recordPastCover: [
    () =>
      `recordPastCover(input: { scheme: "labuhanbatu-desa", category: NON_ASN, name: "Contoh Orang", nik: "9900000505901001", village: "12.10.02.1001", coveredFrom: "2099-01-01", months: 1, evidence: "of the matrix", synthetic: true }, ${KEY()}) ${RESULT}`,
    enrollers("NOT_ALLOWED_HERE"),
  ],
  returnBillLines: [
    ({ bill }) => `returnBillLines(bill: "${bill}", enrolments: ["x"], reason: "x", ${KEY()}) ${RESULT}`,
    acting("FUNDER"),
  ],
  returnClaim: [
    ({ claim }) => `returnClaim(claim: "${claim}", note: "x", ${KEY()}) ${RESULT}`,
    steppers("VERIFIER"),
  ],
  revealBankAccount: [
    ({ heir }) => `revealBankAccount(heir: "${heir}", purpose: "the matrix of roles") ${RESULT}`,
    readersHere,
  ],
  revealNik: [
    ({ worker }) => `revealNik(workerId: "${worker}", purpose: OTHER, note: "the matrix of roles") ${RESULT}`,
    carers("NOT_ALLOWED_HERE"),
  ],
  reviseClaim: [
    ({ claim }) => `reviseClaim(claim: "${claim}", input: { ${ENTRY} }, ${KEY()}) ${RESULT}`,
    makers,
  ],
  setHeirs: [
    ({ claim }) =>
      `setHeirs(claim: "${claim}", heirs: [{ name: "Contoh", relation: SPOUSE }], ${KEY()}) ${RESULT}`,
    makers,
  ],
  stopEnrolments: [
    ({ enrolment }) =>
      `stopEnrolments(input: { enrolments: ["${enrolment}"], reason: OTHER, note: "of the matrix", stoppedOn: "2099-01-01" }, ${KEY()}) ${RESULT}`,
    carers("empty"),
  ],
  strikeDocument: [
    ({ document }) => `strikeDocument(document: "${document}", note: "x", ${KEY()}) ${RESULT}`,
    makers,
  ],
  submitClaim: [({ claim }) => `submitClaim(claim: "${claim}", ${KEY()}) ${RESULT}`, makers],
  withdrawClaim: [({ claim }) => `withdrawClaim(claim: "${claim}", note: "x", ${KEY()}) ${RESULT}`, makers],
};
