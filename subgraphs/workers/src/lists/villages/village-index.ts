import { levelOf } from "@payung/plugin-kit";
import type { RegionCode } from "@payung/plugin-kit";
import { lettersOf } from "./edit-distance.js";
import { foldName, foldVillageName } from "./fold-name.js";

const MAX_NAMED = 5;

/** A region as the graph knows it; of a village also its district and regency have to be there for their names. */
export interface NamedRegion {
  readonly code: RegionCode;
  readonly name: string;
}

/** Villages by their names, and the names of where they lie. */
export type VillageIndex = ReturnType<typeof createVillageIndex>;

export function createVillageIndex(regions: readonly NamedRegion[]) {
  const names = new Map<string, string>(regions.map(({ code, name }) => [code, name]));
  const villages = regions.filter(({ code }) => levelOf(code) === "VILLAGE");
  const byWholeName = grouped(villages, foldName);
  const byBareName = grouped(villages, foldVillageName);
  return {
    nameOf: (code: string) => names.get(code),
    /** Whom a name can mean, the likeliest first: some villages are called Desa Baru and some Baru. */
    named(name: string): readonly (readonly NamedRegion[])[] {
      const bare = foldVillageName(name);
      return [byWholeName.get(foldName(name)), byWholeName.get(bare), byBareName.get(bare)].map(
        (tier) => tier ?? [],
      );
    },
    candidates: Array.from(byBareName, ([name, of]) => ({ name, letters: lettersOf(name), villages: of })),
    districtOf: (code: string) => names.get(code.slice(0, 8)) ?? code.slice(0, 8),
    regencyOf: (code: string) => names.get(code.slice(0, 5)) ?? code.slice(0, 5),
  };
}

function grouped(
  villages: readonly NamedRegion[],
  fold: (name: string) => string,
): ReadonlyMap<string, readonly NamedRegion[]> {
  const groups = new Map<string, NamedRegion[]>();
  for (const village of villages) {
    const name = fold(village.name);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [village]);
    else group.push(village);
  }
  return groups;
}

/** "Sungai Contoh (district, regency, code)", some of them. */
export function describe(index: VillageIndex, villages: readonly NamedRegion[]): string {
  const shown = villages
    .slice(0, MAX_NAMED)
    .map(({ code, name }) => `${name} (${index.districtOf(code)}, ${index.regencyOf(code)}, ${code})`);
  return shown.join("; ") + (villages.length > MAX_NAMED ? "; …" : "");
}
