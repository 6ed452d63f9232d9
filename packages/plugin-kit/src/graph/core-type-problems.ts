import { Kind } from "graphql";
import type {
  ConstDirectiveNode,
  FieldDefinitionNode,
  ObjectTypeDefinitionNode,
  ObjectTypeExtensionNode,
} from "graphql";
import type { PluginProblem } from "../define/plugin-problem.js";
import { CORE_VALUE_TYPES } from "./core-types.js";
import { problem } from "./extension-problem.js";
import { beginsWith } from "./own-names.js";
import type { OwnNames } from "./own-names.js";

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

const ON_TYPES = ["key", "shareable", "external"];
const ON_CORE_FIELDS = ["external", "shareable"];
const ON_ADDED_FIELDS = ["requires", "deprecated"];

/** A type that is not the extension's own: it may add fields of its own name that can be null, and redefine nothing. */
export function coreTypeProblems(type: ObjectNode, names: OwnNames): PluginProblem[] {
  const name = type.name.value;
  if (name === "Mutation" || name === "Subscription") return [noWrites(name)];
  if (CORE_VALUE_TYPES.includes(name)) return directiveProblems(name, type.directives, ON_TYPES);
  const keys = keyFields(type);
  return [
    ...directiveProblems(name, type.directives, ON_TYPES),
    ...(type.interfaces?.length ? [noInterfaces(name)] : []),
    ...(type.fields ?? []).flatMap((field) => fieldProblems(name, field, keys, names)),
  ];
}

/** The fields that the extension adds to the type. */
export function addedFields(type: ObjectNode, names: OwnNames): FieldDefinitionNode[] {
  return (type.fields ?? []).filter((field) => beginsWith(field.name.value, names.field));
}

function fieldProblems(
  type: string,
  field: FieldDefinitionNode,
  keys: readonly string[],
  names: OwnNames,
): PluginProblem[] {
  const coordinate = `${type}.${field.name.value}`;
  if (beginsWith(field.name.value, names.field)) {
    const directives = directiveProblems(coordinate, field.directives, ON_ADDED_FIELDS);
    return field.type.kind === Kind.NON_NULL_TYPE ? [...directives, mustBeNullable(coordinate)] : directives;
  }
  const borrowed = keys.includes(field.name.value) || directiveNames(field).includes("external");
  if (!borrowed) return [redefines(coordinate, names)];
  return directiveProblems(coordinate, field.directives, ON_CORE_FIELDS);
}

/** The names in `@key(fields: "code kind { id }")`. */
function keyFields(type: ObjectNode): string[] {
  return (type.directives ?? [])
    .filter((directive) => directive.name.value === "key")
    .flatMap((directive) => directive.arguments ?? [])
    .flatMap(({ value }) => (value.kind === Kind.STRING ? value.value.split(/[^\w]+/) : []));
}

function directiveNames({ directives }: FieldDefinitionNode): string[] {
  return (directives ?? []).map((directive) => directive.name.value);
}

function directiveProblems(
  where: string,
  directives: readonly ConstDirectiveNode[] | undefined,
  allowed: readonly string[],
): PluginProblem[] {
  return (directives ?? [])
    .map((directive) => directive.name.value)
    .filter((name) => !allowed.includes(name))
    .map((name) => {
      const words = allowed.map((each) => `@${each}`).join(", ");
      return problem(
        `@${name} tidak boleh ada pada ${where}; yang boleh: ${words}`,
        `@${name} may not stand on ${where}; allowed: ${words}`,
      );
    });
}

function noWrites(name: string): PluginProblem {
  return problem(
    `plugin tidak boleh menambah ${name}: plugin menyatakan aturan, inti yang mencatat`,
    `a plugin cannot add to ${name}: it declares rules, the core writes`,
  );
}

function noInterfaces(name: string): PluginProblem {
  return problem(
    `plugin tidak boleh memberi antarmuka pada jenis inti "${name}"`,
    `a plugin cannot give interfaces to the core's type "${name}"`,
  );
}

function mustBeNullable(coordinate: string): PluginProblem {
  return problem(
    `${coordinate} harus boleh null (tanpa "!"), agar plugin yang gagal tidak menghapus jawaban inti`,
    `${coordinate} must be nullable (without "!"), so that a plugin that fails wipes out nothing of the core's answer`,
  );
}

function redefines(coordinate: string, names: OwnNames): PluginProblem {
  return problem(
    `${coordinate} milik inti: tandai @external bila dibaca, atau awali namanya dengan "${names.field}" bila ditambahkan`,
    `${coordinate} belongs to the core: mark it @external to read it, or begin its name with "${names.field}" to add it`,
  );
}
