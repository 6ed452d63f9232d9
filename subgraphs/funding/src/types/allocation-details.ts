import { GraphQLScalarType } from "graphql";

/** Read by region plugins through @requires, never by frontends: each scheme has its own shape. */
export const AllocationDetailsScalar = new GraphQLScalarType({
  name: "AllocationDetails",
  description: "A JSON object of the shape that the scheme states.",
  extensions: { directives: { inaccessible: {} } },
});
