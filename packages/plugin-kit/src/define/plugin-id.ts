/** "contoh", "pulau-contoh": the folder's name, and in the graph the beginning of all that the plugin adds. */
const ID = /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/;

export function isPluginId(text: string): boolean {
  return ID.test(text) && text.length <= 40;
}

/** "pulau-contoh" as types begin with it: "PulauContoh". */
export function pascalId(id: string): string {
  return id
    .split("-")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
}

/** "pulau-contoh" as fields begin with it: "pulauContoh". */
export function camelId(id: string): string {
  const pascal = pascalId(id);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** The name of the plugin's subgraph. */
export function extensionName(id: string): string {
  return `plugin_${id}`;
}
