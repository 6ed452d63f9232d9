import { setTimeout } from "node:timers/promises";
import { RuleError } from "@payung/jamsostek";
import type { Message } from "@payung/jamsostek";
import { readPlugin } from "../define/define-plugin.js";
import { PluginDefinitionError, shown } from "../define/plugin-problem.js";
import type { RegionPlugin } from "../region-plugin.js";
import type { PluginLoaders, PluginStatus, Registry } from "../registry.js";
import { createRegistry } from "./create-registry.js";

/** A module that waits for something longer than this counts as one that does not load. */
const LOAD_WITHIN_MS = 10_000;

type Loaded = { readonly plugin: RegionPlugin } | { readonly quarantined: PluginStatus };

/** Loads every plugin by itself. One that fails is quarantined with the reason; the rest serve. Never throws. */
export async function loadPlugins(loaders: PluginLoaders, withinMs = LOAD_WITHIN_MS): Promise<Registry> {
  const loaded = await Promise.all(Object.entries(loaders).map(([id, load]) => loadOne(id, load, withinMs)));
  const plugins = loaded.flatMap((each) => ("plugin" in each ? [each.plugin] : []));
  const quarantined = loaded.flatMap((each) => ("quarantined" in each ? [each.quarantined] : []));
  return createRegistry(plugins, quarantined);
}

async function loadOne(id: string, load: PluginLoaders[string], withinMs: number): Promise<Loaded> {
  try {
    const module = await inTime(load, withinMs);
    const plugin = readPlugin(module.default);
    return plugin.id === id ? { plugin } : { quarantined: quarantine(id, wrongKey(id, plugin.id)) };
  } catch (error) {
    return { quarantined: quarantine(id, reasonOf(error)) };
  }
}

async function inTime(load: PluginLoaders[string], withinMs: number): Promise<{ readonly default: unknown }> {
  const timer = new AbortController();
  const late = setTimeout(withinMs, undefined, { signal: timer.signal }).then(
    () => Promise.reject(new PluginTooSlow(withinMs)),
    () => new Promise<never>(() => {}),
  );
  try {
    return await Promise.race([load(), late]);
  } finally {
    timer.abort();
  }
}

class PluginTooSlow extends Error {
  readonly messages: Message;

  constructor(withinMs: number) {
    const messages = {
      id: `modul plugin tidak selesai dimuat dalam ${withinMs} milidetik`,
      en: `the plugin's module did not finish loading within ${withinMs} milliseconds`,
    };
    super(messages.en);
    this.messages = messages;
  }
}

function quarantine(id: string, lastError: Message): PluginStatus {
  return { id, version: null, regionCode: null, state: "QUARANTINED", lastError };
}

/** Why a plugin does not load: its own words, without a stack. */
function reasonOf(error: unknown): Message {
  if (error instanceof PluginDefinitionError || error instanceof RuleError || error instanceof PluginTooSlow)
    return error.messages;
  const text = error instanceof Error ? `${error.name}: ${error.message}` : shown(error);
  const short = text.length > 300 ? `${text.slice(0, 300)}...` : text;
  return { id: `modul plugin gagal dimuat: ${short}`, en: `the plugin's module failed to load: ${short}` };
}

function wrongKey(key: string, id: string): Message {
  return {
    id: `terdaftar sebagai "${key}", tetapi id-nya "${id}"; keduanya harus sama`,
    en: `is registered as "${key}", but its id is "${id}"; the two must be the same`,
  };
}
