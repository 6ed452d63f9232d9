import { NATION, levelOf, parentCode, regionCode } from "@payung/plugin-kit";
import type { RegionCode, RegionLevel } from "@payung/plugin-kit";
import { getDistricts, getProvinces, getRegencies, getVillages } from "idn-area-data";
import type { RegionKind } from "../entities/region-kind.js";

/** One region of the list, as it is stored. */
export interface AreaRow {
  readonly code: RegionCode;
  readonly parentCode: RegionCode | null;
  readonly name: string;
  readonly level: RegionLevel;
  readonly kind: RegionKind;
}

export const NATION_ROW: AreaRow = {
  code: NATION,
  parentCode: null,
  name: "Indonesia",
  level: "NATION",
  kind: "NEGARA",
};

/** The list by level, parents before children. */
export async function readAreas(): Promise<readonly (readonly AreaRow[])[]> {
  const levels = await Promise.all([getProvinces(), getRegencies(), getDistricts(), getVillages()]);
  return levels.map((rows) => rows.map(areaRow));
}

/** @throws TypeError for a code that is not of the Kemendagri form. */
export function areaRow(row: { readonly code: string; readonly name: string }): AreaRow {
  const code = regionCode(row.code);
  return {
    code,
    parentCode: parentCode(code)!,
    name: row.name.trim(),
    level: levelOf(code),
    kind: kindOf(code),
  };
}

/** Kota are numbered from 71; of a village's number the first digit says what it is. */
function kindOf(code: RegionCode): RegionKind {
  const last = code.split(".").at(-1)!;
  switch (levelOf(code)) {
    case "REGENCY":
      return Number(last) >= 71 ? "KOTA" : "KABUPATEN";
    case "DISTRICT":
      return "KECAMATAN";
    case "VILLAGE":
      return villageKind(code, last);
    default:
      return "PROVINSI";
  }
}

function villageKind(code: RegionCode, number: string): RegionKind {
  const kind = ({ 1: "KELURAHAN", 2: "DESA", 3: "DESA_ADAT" } as const)[number[0]!];
  if (kind) return kind;
  throw new TypeError(`The village code "${code}" is of no known kind: its last part begins with 1, 2 or 3`);
}
