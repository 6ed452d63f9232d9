import type { Message } from "@payung/jamsostek";
import { MISSING_REASON_TEXTS } from "@payung/subgraph-kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { WorkersContext } from "../context.js";
import { Coverage } from "../types/coverage.js";

@Resolver(() => Coverage)
export class CoverageResolver {
  @FieldResolver(() => String, { description: "Where the count comes from, in the reader's language." })
  source(@Ctx() { request }: WorkersContext): string {
    return SOURCE[request.locale];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The reason as a sentence in the reader's language.",
  })
  missingReasonText(@Root() { missingReason }: Coverage, @Ctx() { request }: WorkersContext): string | null {
    return missingReason && MISSING_REASON_TEXTS[missingReason][request.locale];
  }
}

const SOURCE: Message = {
  id: "Kepesertaan yang tercatat di Payung, menurut domisili",
  en: "Enrolments recorded in Payung, by domicile",
};
