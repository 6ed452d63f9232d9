import type { LocalDate } from "@payung/jamsostek";
import { LocalDateScalar, Refused, UuidScalar, problem } from "@payung/subgraph-kit";
import type { Problem } from "@payung/subgraph-kit";
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { ClaimsContext } from "../context.js";
import { submitClaim } from "../documents/submit-claim.js";
import type { Claim } from "../entities/claim.js";
import { makeStep } from "../life-cycle/make-step.js";
import { writtenNote } from "../life-cycle/note.js";
import { ClaimResult } from "../types/claim-results.js";
import { changed } from "./claim-mutations.js";

type NotedKind = "RETURN" | "CLOSE" | "WITHDRAW" | "APPEAL" | "REOPEN";

/** The steps of a claim that say no more than that they are made, and why. */
@Resolver()
export class StepMutations {
  @Mutation(() => ClaimResult, {
    description: "Says when a draft was reported to BPJS Ketenagakerjaan (stage I).",
  })
  reportClaim(
    @Arg("claim", () => ID) claim: string,
    @Arg("reportedOn", () => LocalDateScalar) reportedOn: LocalDate,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: ClaimsContext,
  ): Promise<Claim | Problem> {
    const asked = { mutation: "reportClaim", kind: "REPORT", claim, input: { reportedOn }, key } as const;
    return changed(context, () =>
      makeStep(context.parts, context.request.actor, asked, ({ locked, today }) => {
        const { date: day } = locked.claim;
        if (reportedOn > today) throw new Refused(problem("DAY_TO_COME", { today }, "reportedOn"));
        if (reportedOn < day) throw new Refused(problem("REPORTED_BEFORE_EVENT", { day }, "reportedOn"));
        return { changes: { reportedOn } };
      }),
    );
  }

  @Mutation(() => ClaimResult, {
    description:
      "Hands a reported claim to a second person (stage II); after a death with heirs whose shares add up.",
  })
  submitClaim(
    @Arg("claim", () => ID) claim: string,
    @Arg("withoutPapers", () => String, {
      nullable: true,
      description: "Why the claim goes on although required papers are missing.",
    })
    withoutPapers: string | undefined,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: ClaimsContext,
  ): Promise<Claim | Problem> {
    const submitted = { claim, withoutPapers: withoutPapers ?? null };
    return changed(context, () => submitClaim(context.parts, context.request.actor, submitted, key));
  }

  @Mutation(() => ClaimResult, {
    description: "Hands a claim back to who entered it, saying what is missing.",
  })
  returnClaim(
    @Arg("claim", () => ID) claim: string,
    @Arg("note", () => String) note: string,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: ClaimsContext,
  ): Promise<Claim | Problem> {
    return noted(context, "returnClaim", "RETURN", claim, note, key);
  }

  @Mutation(() => ClaimResult, {
    description: "Closes a claim that was paid or refused; the family may appeal.",
  })
  closeClaim(
    @Arg("claim", () => ID) claim: string,
    @Arg("note", () => String) note: string,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: ClaimsContext,
  ): Promise<Claim | Problem> {
    return noted(context, "closeClaim", "CLOSE", claim, note, key);
  }

  @Mutation(() => ClaimResult, {
    description: "Takes back a claim that nothing is decided of; the same event can be claimed again.",
  })
  withdrawClaim(
    @Arg("claim", () => ID) claim: string,
    @Arg("note", () => String) note: string,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: ClaimsContext,
  ): Promise<Claim | Problem> {
    return noted(context, "withdrawClaim", "WITHDRAW", claim, note, key);
  }

  @Mutation(() => ClaimResult, { description: "Says that the family does not accept the decision, and why." })
  appealClaim(
    @Arg("claim", () => ID) claim: string,
    @Arg("note", () => String) note: string,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: ClaimsContext,
  ): Promise<Claim | Problem> {
    return noted(context, "appealClaim", "APPEAL", claim, note, key);
  }

  @Mutation(() => ClaimResult, {
    description: "Takes an appeal up, as a person who neither entered nor decided the claim.",
  })
  reopenClaim(
    @Arg("claim", () => ID) claim: string,
    @Arg("note", () => String) note: string,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: ClaimsContext,
  ): Promise<Claim | Problem> {
    return noted(context, "reopenClaim", "REOPEN", claim, note, key);
  }
}

function noted(
  context: ClaimsContext,
  mutation: string,
  kind: NotedKind,
  claim: string,
  note: string,
  key: string,
): Promise<Claim | Problem> {
  const asked = { mutation, kind, claim, input: { note }, key };
  return changed(context, () =>
    makeStep(context.parts, context.request.actor, asked, () => ({
      says: { note: writtenNote(note, "note") },
    })),
  );
}
