/** What an extension may call its own: types that begin with `type`, fields on the core's types that begin with `field`. */
export interface OwnNames {
  readonly type: string;
  readonly field: string;
}

/** True for "ContohPlan" of "Contoh", not for "Contohan". */
export function beginsWith(name: string, prefix: string): boolean {
  return name.startsWith(prefix) && !/^[a-z]/.test(name.slice(prefix.length));
}
