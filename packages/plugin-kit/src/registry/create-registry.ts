import { periodOn } from "@payung/jamsostek";
import type { Message } from "@payung/jamsostek";
import { ancestorCodes } from "../region-code.js";
import type { RegionCode } from "../region-code.js";
import type { RegionPlugin } from "../region-plugin.js";
import type { PluginStatus, RegisteredScheme, Registry } from "../registry.js";
import type { Scheme } from "../scheme.js";
import { clashWith } from "./clash.js";
import { runRule } from "./run-rule.js";

/**
 * The registry of plugins that definePlugin has read. One that claims an id or a scheme of an earlier one is
 * quarantined; `quarantined` are those that did not even load.
 */
export function createRegistry(
  plugins: readonly RegionPlugin[],
  quarantined: readonly PluginStatus[] = [],
): Registry {
  const { live, statuses } = admit(plugins);
  const schemes = live.flatMap((plugin) => plugin.schemes.map((scheme) => ({ scheme, plugin })));
  const byCode = new Map(schemes.map((each) => [each.scheme.code, each]));
  const status = new Map([...statuses, ...quarantined].map((each) => [each.id, each]));
  return {
    plugins: live,
    status: () => [...status.values()],
    degrade: (id, reason) => degrade(status, id, reason),
    scheme: (code) => byCode.get(code),
    schemesIn: (region) => (region === undefined ? schemes : schemesIn(schemes, region)),
    termsOn: (scheme, on) => periodOn(scheme.terms, on),
    async run(scheme, terms, rule, batch) {
      const { plugin } = registered(byCode, scheme);
      if (terms.value[rule] === undefined) return undefined;
      return (await runRule({ plugin, scheme, terms: terms.value, rule }, batch)) as never;
    },
  };
}

function admit(plugins: readonly RegionPlugin[]): { live: RegionPlugin[]; statuses: PluginStatus[] } {
  const live: RegionPlugin[] = [];
  const statuses = plugins.map((plugin): PluginStatus => {
    const clash = clashWith(live, plugin);
    if (clash === undefined) live.push(plugin);
    const { id, version, regionCode } = plugin;
    const state = clash === undefined ? "ACTIVE" : "QUARANTINED";
    return { id, version, regionCode, state, lastError: clash ?? null };
  });
  return { live, statuses };
}

function degrade(status: Map<string, PluginStatus>, id: string, reason: Message): void {
  const known = status.get(id);
  if (known === undefined) throw new TypeError(`No plugin "${id}" is registered`);
  if (known.state === "ACTIVE") status.set(id, { ...known, state: "DEGRADED", lastError: reason });
}

function schemesIn(schemes: readonly RegisteredScheme[], region: RegionCode): RegisteredScheme[] {
  return [...ancestorCodes(region), region].flatMap((code) =>
    schemes.filter(({ plugin }) => plugin.regionCode === code),
  );
}

function registered(byCode: ReadonlyMap<string, RegisteredScheme>, scheme: Scheme): RegisteredScheme {
  const found = byCode.get(scheme.code);
  if (found) return found;
  throw new TypeError(`The scheme "${scheme.code}" is not registered`);
}
