import {
  buildASTSchema,
  FieldsOnCorrectTypeRule,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  parseType,
  typeFromAST,
  validate,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { supergraphGraphs } from "./supergraph-graphs.js";

/**
 * Refuses a supergraph that is not whole. The native planner ends the whole process when it meets a field set that
 * cannot be read, a root type that is missing, or the like, so none of that may reach it.
 * @returns the supergraph as a schema, with everything @inaccessible in it
 * @throws Error that says what is wrong
 */
export function checkedSupergraph(document: DocumentNode): GraphQLSchema {
  const extension = document.definitions.find(({ kind }) => kind.endsWith("Extension"));
  if (extension !== undefined)
    throw new Error(`A supergraph has no extensions, but here is a ${extension.kind}.`);
  if (supergraphGraphs(document).length === 0)
    throw new Error("The supergraph names no subgraph in join__Graph.");
  const schema = buildASTSchema(document);
  if (!isObjectType(schema.getType("Query"))) throw new Error("The supergraph has no type Query.");
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) || isInterfaceType(type)) checkType(type, schema);
  }
  return schema;
}

function checkType(type: GraphQLObjectType | GraphQLInterfaceType, schema: GraphQLSchema): void {
  for (const directive of type.astNode?.directives ?? []) {
    checkFieldSet(text(directive, "key"), type.name, schema);
  }
  for (const field of Object.values(type.getFields())) {
    for (const directive of field.astNode?.directives ?? []) {
      checkFieldSet(text(directive, "requires"), type.name, schema);
      checkFieldSet(text(directive, "provides"), getNamedType(field.type).name, schema);
      checkTypeReference(text(directive, "type"), schema);
      checkLabel(text(directive, "overrideLabel"));
    }
  }
}

/** An argument of a join directive. Names alone tell them apart from arguments of other directives well enough. */
function text({ name, arguments: args }: ConstDirectiveNode, argument: string): string | undefined {
  if (!name.value.startsWith("join__")) return undefined;
  const value = args?.find((arg) => arg.name.value === argument)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function checkFieldSet(fields: string | undefined, typeName: string, schema: GraphQLSchema): void {
  if (fields === undefined) return;
  const [error] = validate(schema, parse(`fragment FieldSet on ${typeName} {${fields}}`), [
    FieldsOnCorrectTypeRule,
  ]);
  if (error !== undefined) throw new Error(`In the field set "${fields}" of ${typeName}: ${error.message}`);
}

function checkTypeReference(reference: string | undefined, schema: GraphQLSchema): void {
  if (reference === undefined) return;
  if (typeFromAST(schema, parseType(reference)) === undefined) {
    throw new Error(`The supergraph knows no type "${reference}".`);
  }
}

function checkLabel(label: string | undefined): void {
  const share = label === undefined ? undefined : /^percent\((.*)\)$/.exec(label)?.[1];
  if (share === undefined) return;
  if (!/^\d+(\.\d+)?$/.test(share) || Number(share) > 100)
    throw new Error(`No share of requests: "${label}".`);
}
