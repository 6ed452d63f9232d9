import type { Programme } from "@payung/jamsostek";
import { ProgrammeEnum } from "@payung/subgraph-kit";
import type { RequestFacts } from "@payung/subgraph-kit";
import { Ctx, Field, ObjectType } from "type-graphql";
import type { ShownText } from "../texts/scheme-texts.js";

interface Reader {
  readonly request: RequestFacts;
}

@ObjectType("CoverText", {
  description: "What a programme pays and what it does not, in sentences that can be read to members.",
})
export class CoverTextType {
  @Field(() => ProgrammeEnum, { description: "The programme." })
  readonly programme: Programme;

  readonly text: ShownText;

  @Field(() => [String], { description: "What it pays, with the amounts of the day." })
  covers(@Ctx() { request }: Reader): string[] {
    return this.text.covers.map((each) => each[request.locale]);
  }

  @Field(() => [String], { description: "What it does not pay, though people expect it." })
  doesNotCover(@Ctx() { request }: Reader): string[] {
    return this.text.doesNotCover.map((each) => each[request.locale]);
  }

  @Field(() => String, {
    nullable: true,
    description:
      "What no source states of the scheme, to be shown with the text; null where nothing is open.",
  })
  note(@Ctx() { request }: Reader): string | null {
    return this.text.caution && this.text.caution[request.locale];
  }

  @Field(() => String, {
    nullable: true,
    description:
      "The last line of a scheme's text: whom it is for, and whether it adds to the law; null without a scheme.",
  })
  schemeLine(@Ctx() { request }: Reader): string | null {
    return this.text.scheme && this.text.scheme[request.locale];
  }
}

export function coverTextType(text: ShownText): CoverTextType {
  return Object.assign(new CoverTextType(), { programme: text.programme, text });
}
