import { levelOf, liesIn } from "@payung/plugin-kit";
import type { RegionCode } from "@payung/plugin-kit";
import { In, IsNull } from "typeorm";
import type { DataSource } from "typeorm";
import { Region } from "../entities/region.js";

/** Those whom the instructions address: every province, kabupaten and kota. */
export async function governmentCodes(database: DataSource): Promise<readonly RegionCode[]> {
  const rows = await database.getRepository(Region).find({
    select: { code: true },
    where: { level: In(["PROVINCE", "REGENCY"]), validUntil: IsNull() },
    order: { code: "ASC" },
  });
  return rows.map((row) => row.code);
}

/** Whose reports count for a region: its own government's and those of all in it; below the regency, its own. */
export function reportersIn(governments: readonly RegionCode[], region: RegionCode): RegionCode[] {
  const level = levelOf(region);
  if (level === "DISTRICT" || level === "VILLAGE") return [region];
  return governments.filter((government) => liesIn(government, region));
}
