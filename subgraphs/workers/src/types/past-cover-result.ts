import { Refusal } from "@payung/subgraph-kit";
import { Field, ObjectType, createUnionType } from "type-graphql";
import { Enrolment } from "../entities/enrolment.js";
import { Worker } from "../entities/worker.js";
import { EnrolmentNotice } from "./enrol-worker-result.js";

@ObjectType({ description: "The past cover is recorded." })
export class PastCoverRecorded {
  @Field(() => Worker, { description: "The person; one who was known keeps the facts that were recorded." })
  readonly worker: Worker;

  @Field(() => Enrolment, { description: "The cover, paid for from its first day to its last." })
  readonly enrolment: Enrolment;

  @Field(() => [EnrolmentNotice], { description: "What to look at, such as a NIK of another birth date." })
  readonly notices: readonly EnrolmentNotice[];
}

export const PastCoverResult = createUnionType({
  name: "PastCoverResult",
  description: "The past cover is recorded, or why not.",
  types: () => [PastCoverRecorded, Refusal] as const,
});
