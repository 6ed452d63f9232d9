import { buildSchema, findBreakingChanges } from "graphql";

export interface ContractJudgement {
  /** True when the graph differs from the contract in any way. */
  readonly changed: boolean;
  /** Every change that breaks a client's query: "Region.name was removed." */
  readonly breaking: readonly string[];
  /** Those of them that no decision record explains by a line "Breaks: Region.name was removed." */
  readonly unexplained: readonly string[];
}

/** Holds the graph against the contract with frontends. @param decisions the texts of the decision records */
export function judgeContract(
  contract: string,
  current: string,
  decisions: readonly string[],
): ContractJudgement {
  const options = { assumeValid: true, assumeValidSDL: true };
  const changes = findBreakingChanges(buildSchema(contract, options), buildSchema(current, options));
  const breaking = changes.map((change) => change.description);
  const explained = new Set(
    decisions.flatMap((text) => [...text.matchAll(/^Breaks: (.+)$/gm)].map((line) => line[1]!.trim())),
  );
  return {
    changed: contract !== current,
    breaking,
    unexplained: breaking.filter((each) => !explained.has(each)),
  };
}
