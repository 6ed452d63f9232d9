import { Kind } from "graphql";
import type { DefinitionNode, EnumTypeDefinitionNode } from "graphql";
import type { PluginProblem } from "../define/plugin-problem.js";
import { CORE_ENUMS, CORE_SCALARS } from "./core-types.js";
import { problem } from "./extension-problem.js";
import type { OwnNames } from "./own-names.js";

/** A scalar, enum, input, interface or union that is not the extension's own: only the core's, and as the core has it. */
export function foreignTypeProblem(
  definition: DefinitionNode,
  name: string,
  names: OwnNames,
): PluginProblem[] {
  if (definition.kind === Kind.SCALAR_TYPE_DEFINITION && CORE_SCALARS.includes(name)) return [];
  if (definition.kind === Kind.ENUM_TYPE_DEFINITION && CORE_ENUMS[name])
    return enumProblems(definition, name);
  return [notOwn(name, names)];
}

function notOwn(name: string, names: OwnNames): PluginProblem {
  return problem(
    `jenis "${name}" bukan milik plugin: jenis sendiri diawali "${names.type}"; dari inti boleh skalar ${CORE_SCALARS.join(", ")} dan enum ${Object.keys(CORE_ENUMS).join(", ")}`,
    `the type "${name}" is not the plugin's: its own begin with "${names.type}"; of the core it may name the scalars ${CORE_SCALARS.join(", ")} and the enums ${Object.keys(CORE_ENUMS).join(", ")}`,
  );
}

function enumProblems(definition: EnumTypeDefinitionNode, name: string): PluginProblem[] {
  const found = (definition.values ?? []).map((value) => value.name.value);
  const allowed = CORE_ENUMS[name] ?? [];
  if (found.length === allowed.length && found.every((word) => allowed.includes(word))) return [];
  return [
    problem(
      `enum "${name}" harus sama dengan milik inti (${allowed.join(", ")}); yang ada: ${found.join(", ")}`,
      `the enum "${name}" must be the core's (${allowed.join(", ")}); found: ${found.join(", ")}`,
    ),
  ];
}
