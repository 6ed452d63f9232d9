import type { Message } from "@payung/jamsostek";
import { CATALOGUE } from "@payung/subgraph-kit";
import { GraphQLError } from "graphql";
import { withStatus } from "../errors/with-status.js";

/** A query that is refused for its size, with the rule that it breaks. */
export function tooLarge(rule: Message): GraphQLError {
  const { messages } = CATALOGUE.QUERY_TOO_LARGE;
  const texts: Message = { id: messages({ rule: rule.id }).id, en: messages({ rule: rule.en }).en };
  return withStatus(new GraphQLError(texts.en, { extensions: { code: "QUERY_TOO_LARGE", messages: texts } }));
}
