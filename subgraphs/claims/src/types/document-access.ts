import { Access } from "@payung/subgraph-kit";
import { ObjectType } from "type-graphql";

@ObjectType({
  description:
    "That the address of a document's file was given to somebody, who can read it by that. Never changed or removed.",
})
export class DocumentAccess extends Access {}
