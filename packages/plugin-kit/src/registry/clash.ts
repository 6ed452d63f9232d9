import type { Message } from "@payung/jamsostek";
import type { RegionPlugin } from "../region-plugin.js";

/** What a plugin claims that an earlier one has: its id, or a scheme's code. */
export function clashWith(earlier: readonly RegionPlugin[], plugin: RegionPlugin): Message | undefined {
  if (earlier.some((each) => each.id === plugin.id)) {
    return {
      id: `id plugin "${plugin.id}" sudah dipakai; setiap plugin mempunyai id sendiri`,
      en: `the plugin id "${plugin.id}" is taken; each plugin has its own`,
    };
  }
  for (const { code } of plugin.schemes) {
    const owner = earlier.find((each) => each.schemes.some((scheme) => scheme.code === code));
    if (owner) {
      return {
        id: `kode skema "${code}" sudah dipakai oleh plugin "${owner.id}"; kode skema hanya sekali di seluruh negeri`,
        en: `the scheme code "${code}" is taken by the plugin "${owner.id}"; a scheme's code is unique in the nation`,
      };
    }
  }
  return undefined;
}
