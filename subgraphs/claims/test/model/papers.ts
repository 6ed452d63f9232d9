import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { nat, record } from "fast-check";
import type { Arbitrary, AsyncCommand } from "fast-check";
import type { Who } from "../claims-graph.js";
import { PDF, outcomeOf, sendPaper } from "../papers.js";
import type { Real } from "./commands.js";
import type { LifeModel } from "./life-model.js";

type Command = AsyncCommand<LifeModel, Real>;

/** Papers are sent beside the graph, which says the same obstacles in words of its own. */
const SAID_OF_FILES: Readonly<Record<string, string>> = {
  NOT_ALLOWED_HERE: "FORBIDDEN",
  STEP_NOT_NOW: "CLAIM_TAKES_NO_DOCUMENTS",
};

export class AddPaper implements Command {
  constructor(readonly who: Who) {}

  check = (): boolean => true;

  async run(model: LifeModel, { graph }: Real): Promise<void> {
    const obstacle = model.obstacle("add paper", this.who);
    const body = Buffer.concat([PDF, Buffer.from(randomUUID())]);
    const said = await outcomeOf(sendPaper(graph, this.who, { claim: model.claim, code: "LAINNYA", body }));
    if (obstacle) return assert.equal(said.code, SAID_OF_FILES[obstacle]);
    assert.equal(said.status, 201);
    model.papers.push(said.id!);
    model.done("add paper", this.who);
  }

  toString = (): string => `${this.who.subject} adds a paper`;
}

class StrikePaper implements Command {
  constructor(
    readonly who: Who,
    readonly which: number,
  ) {}

  check = ({ papers }: Readonly<LifeModel>): boolean => papers.length > 0;

  async run(model: LifeModel, { graph }: Real): Promise<void> {
    const obstacle = model.obstacle("strike paper", this.who);
    const index = this.which % model.papers.length;
    const { data, errors } = await graph.ask(
      `mutation { claim: strikeDocument(document: "${model.papers[index]}", note: "Keluarga lain",
        idempotencyKey: "${randomUUID()}") { ... on Claim { status } ... on Problem { code } } }`,
      { actor: this.who },
    );
    assert.deepEqual(errors, []);
    const { claim } = data as { claim: { readonly status?: string; readonly code?: string } };
    if (obstacle)
      return assert.equal(claim.code, obstacle === "STEP_NOT_NOW" ? "DOCUMENTS_CLOSED" : obstacle);
    model.papers.splice(index, 1);
    model.done("strike paper", this.who);
    assert.equal(claim.status, model.status);
  }

  toString = (): string => `${this.who.subject} strikes paper ${this.which} out`;
}

/** What people do with a claim's papers. */
export function paperCommands(who: Arbitrary<Who>): Arbitrary<Command>[] {
  return [
    who.map((each) => new AddPaper(each)),
    record({ who, which: nat(3) }).map((each) => new StrikePaper(each.who, each.which)),
  ];
}
