import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive('@key(fields: "id")')
@ObjectType("Worker")
export class WorkerRef {
  @Field(() => ID)
  readonly id: string;
}
