import { Directive, Field, ObjectType } from "type-graphql";

@Directive('@key(fields: "code")')
@ObjectType("Scheme")
export class SchemeRef {
  @Field(() => String)
  readonly code: string;
}
