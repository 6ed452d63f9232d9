import type { LocalDate, Programme } from "@payung/jamsostek";
import { LocalDateScalar, ProgrammeEnum, todayIn } from "@payung/subgraph-kit";
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { ClaimsContext } from "../context.js";
import { nationalText, schemeTexts } from "../texts/scheme-texts.js";
import { CoverTextType, coverTextType } from "../types/cover-text-type.js";
import { SchemeRef } from "../types/scheme-ref.js";

/** Public: what somebody may expect is no secret. */
@Resolver()
export class CoverTextResolver {
  @Query(() => CoverTextType, {
    description: "What a programme pays and does not pay by national law, today or on another day.",
  })
  whatIsCovered(
    @Arg("programme", () => ProgrammeEnum) programme: Programme,
    @Arg("on", () => LocalDateScalar, { nullable: true }) on: LocalDate | undefined,
    @Ctx() { request }: ClaimsContext,
  ): CoverTextType {
    return coverTextType(nationalText(programme, on ?? todayIn(request.clock)));
  }
}

@Resolver(() => SchemeRef)
export class SchemeTextsResolver {
  @FieldResolver(() => [CoverTextType], {
    description:
      "What the scheme's members are covered for by its terms of a day, today unless told; none on a day without terms.",
  })
  whatIsCovered(
    @Root() { code }: SchemeRef,
    @Arg("on", () => LocalDateScalar, { nullable: true }) on: LocalDate | undefined,
    @Ctx() { request, parts }: ClaimsContext,
  ): CoverTextType[] {
    const region = parts.registry.scheme(code)?.plugin.regionCode;
    return schemeTexts(parts.registry, code, on ?? todayIn(request.clock, region)).map(coverTextType);
  }
}
