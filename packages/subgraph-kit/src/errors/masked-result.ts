import { pluginError } from "@payung/plugin-kit";
import type { ExecutionResult, GraphQLError } from "graphql";
import type { Subgraph } from "../subgraph.js";
import { located, publicError } from "./public-error.js";

/** A result of a subgraph whose errors may leave it: see publicError. Those of a plugin carry the plugin's name. */
export function maskedResult(
  result: ExecutionResult,
  { plugin }: Pick<Subgraph, "plugin">,
  onFault: (error: GraphQLError) => void,
): ExecutionResult {
  if (!result.errors) return result;
  const show = (error: GraphQLError): GraphQLError => {
    if (plugin === undefined || typeof error.extensions["code"] === "string")
      return publicError(error, onFault);
    onFault(error);
    return located(pluginError(plugin), error);
  };
  return { ...result, errors: result.errors.map(show) };
}
