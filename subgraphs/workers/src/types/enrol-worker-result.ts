import type { FundingSource, LegalBasis, Message, Month, Programme, Rupiah } from "@payung/jamsostek";
import {
  FundingSourceEnum,
  LegalBasisType,
  MonthScalar,
  Problem,
  ProgrammeEnum,
  Refusal,
  RupiahScalar,
} from "@payung/subgraph-kit";
import type { RequestFacts } from "@payung/subgraph-kit";
import { Ctx, Field, ObjectType, createUnionType } from "type-graphql";
import { Enrolment } from "../entities/enrolment.js";
import { Worker } from "../entities/worker.js";

@ObjectType({ description: "Something to know of a person who was enrolled, or why one was not." })
export class EnrolmentNotice {
  @Field(() => String, { description: "Stable, in capitals." })
  readonly code: string;

  readonly messages: Message;

  @Field(() => String, { description: "A sentence in the reader's language." })
  message(@Ctx() { request }: { readonly request: RequestFacts }): string {
    return this.messages[request.locale];
  }

  @Field(() => LegalBasisType, { nullable: true, description: "The regulation that it rests on." })
  readonly basis: LegalBasis | null;
}

@ObjectType({ description: "The person is enrolled." })
export class WorkerEnrolled {
  @Field(() => Worker, { description: "The person." })
  readonly worker: Worker;

  @Field(() => Enrolment, {
    nullable: true,
    description: "The new enrolment; null where there was one before.",
  })
  readonly enrolment: Enrolment | null;

  @Field(() => Boolean, {
    description: "True where the person was enrolled in the scheme for these months before.",
  })
  readonly enrolledBefore: boolean;

  @Field(() => [EnrolmentNotice], { description: "What to look at, such as fewer months than asked." })
  readonly notices: readonly EnrolmentNotice[];
}

@ObjectType({ implements: Problem, description: "The person, or the scheme, does not allow it." })
export class NotEligible extends Problem {
  @Field(() => [EnrolmentNotice], { description: "Every reason against it." })
  readonly reasons: readonly EnrolmentNotice[];
}

@ObjectType({ description: "Months that somebody else pays for: never who or where." })
export class TakenMonths {
  @Field(() => FundingSourceEnum, { description: "The kind of money." })
  readonly payer: FundingSource;

  @Field(() => [ProgrammeEnum], { description: "What is paid for." })
  readonly programmes: readonly Programme[];

  @Field(() => MonthScalar, { description: "The first month." })
  readonly fromMonth: Month;

  @Field(() => MonthScalar, { description: "The last month." })
  readonly untilMonth: Month;
}

@ObjectType({ implements: Problem, description: "Somebody else pays for the person in these months." })
export class AlreadyCovered extends Problem {
  @Field(() => [TakenMonths], { description: "By which money, for which months." })
  readonly taken: readonly TakenMonths[];

  @Field(() => Boolean, { description: "True where a verifier is asked to decide." })
  readonly queued: boolean;
}

@ObjectType({ implements: Problem, description: "The money does not reach." })
export class FundsShort extends Problem {
  @Field(() => RupiahScalar, { description: "What is missing for all months asked for." })
  readonly missing: Rupiah;
}

export const EnrolWorkerResult = createUnionType({
  name: "EnrolWorkerResult",
  description: "The person is enrolled, or why not.",
  types: () => [WorkerEnrolled, NotEligible, AlreadyCovered, FundsShort, Refusal] as const,
});
