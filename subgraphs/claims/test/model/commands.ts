import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { boolean, constant, constantFrom, nat, record } from "fast-check";
import type { Arbitrary, AsyncCommand } from "fast-check";
import { admin, colleague, officer, secondVerifier, verifier } from "../claims-graph.js";
import type { ClaimsGraph, Who } from "../claims-graph.js";
import { AddPaper, paperCommands } from "./papers.js";
import { PEOPLE } from "./life-model.js";
import type { Deed, LifeModel } from "./life-model.js";

/** The product as a run sees it, with what was asked last. */
export interface Real {
  readonly graph: ClaimsGraph;
  last?: { readonly source: string; readonly who: Who; readonly answer: Answer };
}

type Answer = Readonly<Record<string, unknown>>;
type Command = AsyncCommand<LifeModel, Real>;

/** A deed that is no more than a step of the claim. */
type Step = Exclude<Deed, "pay" | "add paper" | "strike paper" | "correct account">;

const RESULT = "{ __typename ... on Claim { status due decided paid } ... on Problem { code } }";
const NOTE = 'note: "Alasan yang ditulis",';
const ASKED: Readonly<Record<Step, readonly [mutation: string, rest: string]>> = {
  submit: ["submitClaim", 'withoutPapers: "Surat asli diperlihatkan",'],
  return: ["returnClaim", NOTE],
  approve: ["decideClaim", "approve: true,"],
  refuse: ["decideClaim", `approve: false, reason: NOT_ENTITLED, article: "Pasal 34", ${NOTE}`],
  close: ["closeClaim", NOTE],
  withdraw: ["withdrawClaim", NOTE],
  appeal: ["appealClaim", NOTE],
  reopen: ["reopenClaim", NOTE],
};

async function ask(real: Real, who: Who, mutation: string, claim: string, rest: string): Promise<Answer> {
  const source = `mutation { claim: ${mutation}(claim: "${claim}", ${rest} idempotencyKey: "${randomUUID()}") ${RESULT} }`;
  const answer = await sent(real, who, source);
  real.last = { source, who, answer };
  return answer;
}

async function sent({ graph }: Real, who: Who, source: string): Promise<Answer> {
  const { data, errors } = await graph.ask(source, { actor: who });
  assert.deepEqual(errors, []);
  return (data as { claim: Answer }).claim;
}

function expected({ status, due, decided, paid }: LifeModel): Answer {
  return { __typename: "Claim", status, due, decided, paid };
}

class Do implements Command {
  constructor(
    readonly deed: Step,
    readonly who: Who,
  ) {}

  check = (): boolean => true;

  async run(model: LifeModel, real: Real): Promise<void> {
    const obstacle = model.obstacle(this.deed, this.who);
    const [mutation, rest] = ASKED[this.deed];
    const answer = await ask(real, this.who, mutation, model.claim, rest);
    if (obstacle) return assert.equal(answer["code"], obstacle);
    model.done(this.deed, this.who);
    assert.deepEqual(answer, expected(model));
  }

  toString = (): string => `${this.who.subject} ${this.deed}`;
}

/** How much of the chosen benefit is paid. */
type Share = "all benefits" | "one rupiah" | "half" | "all of it" | "too much";

class Pay implements Command {
  constructor(
    readonly who: Who,
    readonly which: number,
    readonly share: Share,
    readonly usedReference: boolean,
  ) {}

  check = (): boolean => true;

  async run(model: LifeModel, real: Real): Promise<void> {
    const lines = this.#lines(model);
    const reference = this.usedReference && model.references > 0 ? "TRF-0" : `TRF-${model.references}`;
    const written = [...lines].map(
      ([code, amount]) =>
        `{ code: "${code}", amount: ${amount}${model.heir === null ? "" : `, heir: "${model.heir}"`} }`,
    );
    const rest = this.share === "all benefits" ? "" : `lines: [${written.join(", ")}],`;
    const answer = await ask(
      real,
      this.who,
      "payClaim",
      model.claim,
      `paidOn: "2026-11-21", reference: "${reference}", ${rest}`,
    );
    const obstacle = model.obstacle("pay", this.who) ?? this.#obstacle(model, lines, reference);
    if (obstacle) return assert.equal(answer["code"], obstacle);
    model.paidOut(lines);
    assert.deepEqual(answer, expected(model));
  }

  #lines({ left }: LifeModel): Map<string, number> {
    const open = [...left].filter(([, amount]) => amount > 0);
    if (this.share === "all benefits") return new Map(open);
    const [code, amount] = [...left][this.which % left.size]!;
    const part = {
      "one rupiah": 1,
      half: Math.ceil(amount / 2),
      "all of it": amount,
      "too much": amount + 1,
    }[this.share];
    return new Map([[code, part]]);
  }

  #obstacle(
    { left, references }: LifeModel,
    lines: ReadonlyMap<string, number>,
    reference: string,
  ): string | undefined {
    for (const [code, amount] of lines) if (amount < 1 || amount > left.get(code)!) return "PAYS_TOO_MUCH";
    return this.usedReference && references > 0 && reference === "TRF-0" ? "PAYMENT_KNOWN" : undefined;
  }

  toString = (): string =>
    `${this.who.subject} pays ${this.share} of ${this.which}${this.usedReference ? " by a number used before" : ""}`;
}

class CorrectAccount implements Command {
  constructor(readonly who: Who) {}

  check = ({ heir }: Readonly<LifeModel>): boolean => heir !== null;

  async run(model: LifeModel, real: Real): Promise<void> {
    const obstacle = model.obstacle("correct account", this.who);
    const account = '{ bank: "Bank Contoh", number: "1234567890", holder: "Contoh Istri" }';
    const source = `mutation { claim: correctBankAccount(heir: "${model.heir}", account: ${account},
      reason: "Transfer dikembalikan", idempotencyKey: "${randomUUID()}") ${RESULT} }`;
    const answer = await sent(real, this.who, source);
    real.last = { source, who: this.who, answer };
    if (obstacle) return assert.equal(answer["code"], obstacle);
    model.done("correct account", this.who);
    assert.deepEqual(answer, expected(model));
  }

  toString = (): string => `${this.who.subject} corrects the heir's account`;
}

/** A line that breaks makes somebody send the same again: the same answer, and nothing is done twice. */
class SendAgain implements Command {
  check = (): boolean => true;

  async run(model: LifeModel, real: Real): Promise<void> {
    if (!real.last) return;
    const { source, who, answer } = real.last;
    const again = await sent(real, who, source);
    // A mutation that was refused left nothing behind: it is tried again, and meets the same obstacle.
    if ("code" in answer) assert.deepEqual(again, answer);
    else assert.deepEqual(again, expected(model));
  }

  toString = (): string => "the last is sent again";
}

const who = constantFrom(...PEOPLE);
const share = constantFrom<Share>("all benefits", "one rupiah", "half", "all of it", "too much");

const APPROVED: readonly Command[] = [new Do("submit", officer), new Do("approve", verifier)];
/**
 * Where paths begin, so that many come to a decision and to money: as it was reported, before a decision, after it, and
 * after all but the funder corrected the account.
 */
export const BEGINNINGS: readonly (readonly Command[])[] = [
  [],
  [new AddPaper(officer), new AddPaper(admin), new Do("submit", officer)],
  APPROVED,
  [...APPROVED, ...[officer, colleague, admin].map((each) => new CorrectAccount(each))],
];

const pay = record({ who, which: nat(3), share, used: boolean() }).map(
  (each) => new Pay(each.who, each.which, each.share, each.used),
);

/** Towards a payment more often than away from it, so that many runs reach one. */
export const COMMANDS: Arbitrary<Command>[] = [
  record({ deed: constantFrom(...(Object.keys(ASKED) as (keyof typeof ASKED)[])), who }).map(
    (each) => new Do(each.deed, each.who),
  ),
  constantFrom(officer, colleague).map((each) => new Do("submit", each)),
  constantFrom(verifier, secondVerifier, admin).map((each) => new Do("approve", each)),
  constantFrom(verifier, secondVerifier, admin).map((each) => new Do("approve", each)),
  pay,
  pay,
  constantFrom(officer, colleague, admin, verifier).map((each) => new CorrectAccount(each)),
  ...paperCommands(who),
  constant(new SendAgain()),
];
