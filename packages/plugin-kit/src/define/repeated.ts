import type { PluginProblem } from "./plugin-problem.js";

/** One problem for each text of a list that stands there before. */
export function repeated(texts: readonly string[], list: string, member: string): PluginProblem[] {
  return texts.flatMap((text, index) => {
    const first = texts.indexOf(text);
    if (first === index) return [];
    const message = {
      id: `"${text}" sudah dipakai oleh ${list}[${first}]; setiap ${member} hanya sekali`,
      en: `"${text}" is used by ${list}[${first}] already; each ${member} stands once`,
    };
    return [{ path: `${list}[${index}].${member}`, message }];
  });
}
