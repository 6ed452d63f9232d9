import type { LocalDate } from "@payung/jamsostek";
import type { Caveat, CaveatCode, FigureSource } from "@payung/plugin-kit";
import { LocalDateScalar } from "@payung/subgraph-kit";
import { Directive, Field, ObjectType } from "type-graphql";

@Directive("@shareable")
@ObjectType("Caveat", { description: "What speaks against a published number, or limits it." })
export class CaveatType implements Caveat {
  @Field(() => String, { description: "MISPRINT_SUSPECTED, ROUNDED, NOT_STATED and so on." })
  readonly code: CaveatCode;

  @Field(() => String, { description: "The same in one sentence." })
  readonly sentence: string;
}

@ObjectType("FigureSource", { description: "Who published a number, and when." })
export class FigureSourceType implements FigureSource {
  @Field(() => String, { description: "The newspaper or office." })
  readonly publisher: string;

  @Field(() => String, { description: "The headline or title." })
  readonly title: string;

  @Field(() => LocalDateScalar, { nullable: true, description: "The day of publication." })
  readonly date?: LocalDate;

  @Field(() => String, { nullable: true, description: "Where it stands." })
  readonly url?: string;

  @Field(() => String, { nullable: true, description: "What the figures of one article share." })
  readonly key?: string;
}
