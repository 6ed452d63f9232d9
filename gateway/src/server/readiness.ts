import type { Message } from "@payung/jamsostek";

/** What /readyz says. */
export interface Readiness {
  /** False while requests should go elsewhere. */
  readonly ready: boolean;
  readonly subgraphs: readonly SubgraphReadiness[];
  /** Plugins that are not whole do not make the graph unready: the rest serves. */
  readonly plugins: readonly PluginReadiness[];
}

export interface SubgraphReadiness {
  readonly name: string;
  /** "here" in this process, or "remote"; never an address, since anybody may ask. */
  readonly runs: "here" | "remote";
}

export interface PluginReadiness {
  readonly id: string;
  readonly state: string;
  readonly version?: string | null;
  readonly lastError: Message | null;
}
