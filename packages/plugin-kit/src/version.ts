/** The contract's version: what a plugin's `compatibility` is compared with. The same as in package.json. */
export const PLUGIN_KIT_VERSION = "0.1.0";
