import type { ClaimStatus } from "../../src/life-cycle/transitions.js";
import { admin, colleague, funder, officer, secondVerifier, verifier } from "../claims-graph.js";
import type { Who } from "../claims-graph.js";

/** Who acts in a run: two who enter, two who decide, one who pays, and one who may do all of it. */
export const PEOPLE: readonly Who[] = [officer, colleague, verifier, secondVerifier, funder, admin];

export type Deed =
  | "submit"
  | "return"
  | "approve"
  | "refuse"
  | "close"
  | "withdraw"
  | "appeal"
  | "reopen"
  | "add paper"
  | "strike paper"
  | "correct account"
  | "pay";

/** What a person knows of a claim who only watches: kept in other words than the product's, to be held against it. */
export class LifeModel {
  status: ClaimStatus = "REPORTED";
  decided = 0;
  paid = 0;
  /** Of each benefit, what is left to pay once it is approved. */
  readonly left: Map<string, number>;
  readonly entered = new Set<string>(["officer"]);
  readonly decidedBy = new Set<string>();
  references = 0;
  readonly corrected = new Set<string>();
  /** The papers that count, by their numbers. */
  readonly papers: string[] = [];

  constructor(
    readonly claim: string,
    readonly due: number,
    benefits: ReadonlyMap<string, number>,
    /** Of a death, who gets all of it. */
    readonly heir: string | null,
  ) {
    this.left = new Map(benefits);
  }

  /** The problem that a deed meets, whatever else it says; undefined where it can be done. */
  obstacle(deed: Deed, who: Who): string | undefined {
    if (!MAY[deed].includes(who.role)) return "NOT_ALLOWED_HERE";
    if (!this.#isTime(deed)) return "STEP_NOT_NOW";
    if (deed === "withdraw" && this.decidedBy.size > 0) return "DECIDED_BEFORE";
    const entered = this.entered.has(who.subject);
    const decided = this.decidedBy.has(who.subject);
    if (["return", "approve", "refuse", "reopen"].includes(deed) && entered) return "SAME_PERSON";
    if (["approve", "refuse", "reopen", "pay"].includes(deed) && decided) return "SAME_PERSON";
    if (deed === "pay" && this.corrected.has(who.subject)) return "SAME_PERSON";
    return undefined;
  }

  #isTime(deed: Deed): boolean {
    return TIMES[deed].includes(this.status) && (deed !== "pay" || this.decided > this.paid);
  }

  /** A deed that met no obstacle was done. */
  done(deed: Exclude<Deed, "pay">, who: Who): void {
    if (ENTERING.includes(deed)) this.entered.add(who.subject);
    if (deed === "correct account") this.corrected.add(who.subject);
    if (deed === "approve" || deed === "refuse") this.decidedBy.add(who.subject);
    if (deed === "approve") this.decided = this.due;
    const gathering = this.status === "REPORTED" ? "DOCUMENTS" : this.status;
    this.status = {
      ...AFTER,
      "add paper": gathering,
      "strike paper": this.status,
      "correct account": this.status,
      approve: this.#bySums(),
      refuse: this.#bySums(),
    }[deed];
  }

  paidOut(lines: ReadonlyMap<string, number>): void {
    for (const [code, amount] of lines) {
      this.left.set(code, this.left.get(code)! - amount);
      this.paid += amount;
    }
    this.references++;
    this.status = this.#bySums();
  }

  #bySums(): ClaimStatus {
    if (this.decided === 0) return "REFUSED";
    if (this.paid === 0) return "APPROVED";
    return this.paid === this.decided ? "PAID" : "PARTLY_PAID";
  }
}

/** What makes somebody one of those who entered the claim. */
const ENTERING: readonly Deed[] = ["submit", "appeal", "add paper", "strike paper", "correct account"];
const ENTER = ["OFFICER", "ADMIN"];
const DECIDE = ["VERIFIER", "ADMIN"];

const MAY: Readonly<Record<Deed, readonly string[]>> = {
  submit: ENTER,
  withdraw: ENTER,
  appeal: ENTER,
  return: DECIDE,
  approve: DECIDE,
  refuse: DECIDE,
  reopen: DECIDE,
  close: [...ENTER, "VERIFIER"],
  "add paper": ENTER,
  "strike paper": ENTER,
  "correct account": ENTER,
  pay: ["OFFICER", "FUNDER", "ADMIN"],
};

const TIMES: Readonly<Record<Deed, readonly ClaimStatus[]>> = {
  submit: ["REPORTED", "DOCUMENTS"],
  return: ["VERIFICATION"],
  approve: ["VERIFICATION"],
  refuse: ["VERIFICATION"],
  pay: ["APPROVED", "PARTLY_PAID"],
  close: ["REFUSED", "PAID"],
  withdraw: ["REPORTED", "DOCUMENTS", "VERIFICATION"],
  appeal: ["REFUSED", "PAID", "CLOSED"],
  reopen: ["APPEALED"],
  "add paper": ["REPORTED", "DOCUMENTS", "APPEALED"],
  "strike paper": ["REPORTED", "DOCUMENTS", "APPEALED"],
  "correct account": ["APPROVED", "PARTLY_PAID"],
};

const AFTER = {
  submit: "VERIFICATION",
  return: "DOCUMENTS",
  close: "CLOSED",
  withdraw: "WITHDRAWN",
  appeal: "APPEALED",
  reopen: "VERIFICATION",
} as const;
