import { GraphQLScalarType } from "graphql";

/** What a funder states for the scheme's rule, and region plugins read through @requires: each scheme has its own shape. */
export const AllocationDetailsScalar = new GraphQLScalarType({
  name: "AllocationDetails",
  description: "A JSON object of the shape that the scheme states.",
});
