import type { Finding, LegalBasis, LocalDate } from "@payung/jamsostek";
import { FINDING_CODES, joinMessages } from "@payung/jamsostek";
import type { FindingCode, Message } from "@payung/jamsostek";
import { LegalBasisType, LocalDateScalar, Problem, graphEnum } from "@payung/subgraph-kit";
import type { RequestFacts } from "@payung/subgraph-kit";
import { Ctx, Field, ObjectType } from "type-graphql";

const FindingCodeEnum = graphEnum(
  "FindingCode",
  "What bears on the right to a claim: cover, time, months of contribution.",
  FINDING_CODES,
);

@ObjectType("ClaimFinding", {
  description: "What bears on the right to a claim, and what is left all the same.",
})
export class ClaimFinding {
  @Field(() => FindingCodeEnum, { description: "Which rule." })
  readonly code: FindingCode;

  @Field(() => Boolean, { description: "True where nothing of the programme can be claimed for it." })
  readonly refuses: boolean;

  @Field(() => LocalDateScalar, { nullable: true, description: "The day that decides." })
  readonly date: LocalDate | null;

  @Field(() => LegalBasisType, { description: "The regulation." })
  readonly basis: LegalBasis;

  readonly messages: Message;
  readonly left: readonly Message[];

  @Field(() => String, { description: "The rule and the day, in the reader's language." })
  message(@Ctx() { request }: { readonly request: RequestFacts }): string {
    return this.messages[request.locale];
  }

  @Field(() => [String], { description: "What the family can still claim or do." })
  stillDue(@Ctx() { request }: { readonly request: RequestFacts }): string[] {
    return this.left.map((each) => each[request.locale]);
  }
}

@ObjectType("ClaimNotDue", {
  implements: Problem,
  description: "Nothing can be claimed: which rule says so, which day, and what is left; nothing was stored.",
})
export class ClaimNotDue extends Problem {
  @Field(() => [ClaimFinding], { description: "What was found, what refuses the claim first." })
  readonly findings: readonly ClaimFinding[];
}

export function claimFinding({ message, stillDue, ...finding }: Finding): ClaimFinding {
  return Object.assign(new ClaimFinding(), { ...finding, messages: message, left: stillDue });
}

export function claimNotDue(findings: readonly Finding[]): ClaimNotDue {
  const refusing = findings.filter(({ refuses }) => refuses);
  const messages = joinMessages(
    refusing.map(({ message }) => message),
    " ",
  );
  return Object.assign(new ClaimNotDue(), {
    code: "CLAIM_NOT_DUE",
    messages,
    findings: [...refusing, ...findings.filter(({ refuses }) => !refuses)].map(claimFinding),
  });
}
