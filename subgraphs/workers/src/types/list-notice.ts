import { Field, ObjectType } from "type-graphql";

@ObjectType("ListNotice", { description: "Something to know of a list as a whole." })
export class ListNoticeType {
  @Field(() => String, { description: "Stable, in capitals." })
  readonly code: string;

  @Field(() => String, { description: "What it is and what to do, in the reader's language." })
  readonly message: string;
}
