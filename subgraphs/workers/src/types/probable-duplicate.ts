import { connectionType } from "@payung/subgraph-kit";
import { Field, ObjectType } from "type-graphql";
import { Worker } from "../entities/worker.js";

@ObjectType({
  description:
    "Two people who may be one: same birth date and village, names alike, different NIKs. Never merged.",
})
export class ProbableDuplicate {
  @Field(() => Worker, { description: "The one." })
  readonly one: Worker;

  @Field(() => Worker, { description: "The other." })
  readonly other: Worker;
}

export const ProbableDuplicateConnection = connectionType("ProbableDuplicate", () => ProbableDuplicate);
