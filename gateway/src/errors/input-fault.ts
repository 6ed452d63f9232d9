import type { Message } from "@payung/jamsostek";
import { getNamedType, getNullableType, isEnumType, isInputObjectType, isListType } from "graphql";
import type { GraphQLInputType } from "graphql";

type InputPath = readonly (string | number)[];

/** A fault of an input: its whole path below the variable, and the sentence about the field that the path names. */
export interface InputFault {
  readonly below: InputPath;
  readonly words: (field: string) => Message;
}

/**
 * What graphql-js found, as a rule about the field. Only names of the schema are taken from its message, which stand
 * at its beginning; values stay out.
 */
export function inputFault(type: GraphQLInputType, path: InputPath, message: string): InputFault {
  const required = /^Field "(\w+)" of required type "([\w![\]]+)" was not provided/.exec(message);
  if (required?.[1] && required[2]) return missing([...path, required[1]], required[2]);
  const notNull = /^Expected non-nullable type "([\w![\]]+)" not to be null/.exec(message);
  if (notNull?.[1]) return missing(path, notNull[1]);
  const unknown = /^Field "(\w+)" is not defined by type "(\w+)"/.exec(message);
  if (unknown?.[1] && unknown[2]) return undefinedField([...path, unknown[1]], unknown[2]);
  return { below: path, words: wrongType(typeAt(type, path)) };
}

function missing(below: InputPath, type: string): InputFault {
  return {
    below,
    words: (field) => ({ id: `"${field}" wajib diisi (${type}).`, en: `"${field}" is required (${type}).` }),
  };
}

function undefinedField(below: InputPath, type: string): InputFault {
  return {
    below,
    words: (field) => ({
      id: `"${field}" tidak dikenal: ${type} tidak memiliki isian itu.`,
      en: `"${field}" is unknown: ${type} has no such field.`,
    }),
  };
}

function wrongType(type: GraphQLInputType): (field: string) => Message {
  const named = getNamedType(type);
  const list = isEnumType(named) ? named.getValues().map(({ name }) => name) : [];
  if (list.length > 0) {
    return (field) => ({
      id: `"${field}" harus salah satu dari ${list.join(", ")}.`,
      en: `"${field}" must be one of ${list.join(", ")}.`,
    });
  }
  return (field) => ({
    id: `"${field}" tidak sah: harus berupa ${named.name}.`,
    en: `"${field}" is not valid: it must be of the type ${named.name}.`,
  });
}

/** The type of the value at a path; a single value may stand for a list of one. */
function typeAt(type: GraphQLInputType, path: InputPath): GraphQLInputType {
  let current = type;
  for (const key of path) {
    const nullable = getNullableType(current);
    const named = getNamedType(current);
    if (typeof key === "number" && isListType(nullable)) current = nullable.ofType;
    else if (isInputObjectType(named)) current = named.getFields()[key]?.type ?? current;
  }
  return current;
}
