import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parse,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
} from "graphql";
import { apiSchemaOf } from "./engine/supergraph/api-schema.js";

/**
 * What a client of the core would see change once plugins are added: fields gone, or with another type or arguments.
 * Additions are no change. Both are supergraphs.
 * @returns one sentence for each
 */
export function changesToCore(coreSdl: string, extendedSdl: string): string[] {
  const core = apiSchemaOf(parse(coreSdl, { noLocation: true }));
  const extended = apiSchemaOf(parse(extendedSdl, { noLocation: true }));
  return Object.values(core.getTypeMap())
    .filter(({ name }) => !name.startsWith("__"))
    .flatMap((type) => {
      const before = describe(type);
      const after = describe(extended.getType(type.name));
      return [...before].flatMap(([coordinate, text]) => change(coordinate, text, after.get(coordinate)));
    });
}

function change(coordinate: string, before: string, after: string | undefined): string[] {
  if (after === before) return [];
  return [
    after === undefined
      ? `"${coordinate}" of the core would be gone.`
      : `"${coordinate}" of the core would change from "${before}" to "${after}".`,
  ];
}

/** From each schema coordinate of a type to how it reads. */
function describe(type: GraphQLNamedType | undefined): Map<string, string> {
  const members = new Map<string, string>();
  if (type === undefined) return members;
  members.set(type.name, type.constructor.name);
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields()))
      members.set(`${type.name}.${field.name}`, signature(field));
    for (const { name } of type.getInterfaces()) members.set(`${type.name} implements ${name}`, name);
  } else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields()))
      members.set(`${type.name}.${field.name}`, input(field));
  } else if (isEnumType(type)) {
    for (const { name } of type.getValues()) members.set(`${type.name}.${name}`, name);
  } else if (isUnionType(type)) {
    for (const { name } of type.getTypes()) members.set(`${type.name} | ${name}`, name);
  }
  return members;
}

const signature = ({ args, type }: GraphQLField<unknown, unknown>): string =>
  `(${args.map((arg) => `${arg.name}: ${input(arg)}`).join(", ")}): ${String(type)}`;

const input = ({ type, defaultValue }: GraphQLArgument | GraphQLInputField): string =>
  defaultValue === undefined ? String(type) : `${String(type)} = ${JSON.stringify(defaultValue)}`;
