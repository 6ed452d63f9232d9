/**
 * The path of what graphql-js' validation misses. It points at the place where something lacks, and names only in its
 * words what that is. @param at the path of the place, undefined outside of any argument
 */
export function missingInput(message: string, at: string | undefined): string | undefined {
  const argument = /^Field "\w+" argument "(\w+)" of type "[\w![\]]+" is required/.exec(message)?.[1];
  if (argument !== undefined) return argument;
  const inputField = /^Field "\w+\.(\w+)" of required type "[\w![\]]+" was not provided/.exec(message)?.[1];
  return inputField !== undefined && at !== undefined ? `${at}.${inputField}` : at;
}
