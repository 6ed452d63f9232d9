import type { LegalBasis, LocalDate, Message } from "@payung/jamsostek";
import type { RegionCode, RegionLevel } from "@payung/plugin-kit";
import { fingerprintOf, readDataFile } from "./data-file.js";

/** The list of regions that the package holds: which version, by which regulation, how many it prints. */
interface RegionList {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly regulation: string;
  readonly validFrom: LocalDate;
  readonly printed: Readonly<Partial<Record<RegionLevel, number>>>;
}

interface RegulationRow extends LegalBasis {
  readonly issuedOn: LocalDate;
}

/** How many villages a regulation prints for a region. */
export interface PrintedCount {
  readonly region: RegionCode;
  readonly desa: number;
  readonly kelurahan: number;
  readonly desaAdat: number;
  readonly total: number;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly regulation: string;
  readonly note: Message | null;
}

interface PopulationRow {
  readonly region: RegionCode;
  readonly people: number;
  readonly year: number;
  readonly regulation: string;
}

export interface RegionData {
  readonly list: RegionList;
  readonly regulations: readonly RegulationRow[];
  readonly counts: readonly PrintedCount[];
  readonly populations: readonly PopulationRow[];
  /** Of the package and of these files. */
  readonly version: string;
}

const FILES = ["region-list.json", "regulations.json", "official-counts.json", "populations.json"] as const;

let data: RegionData | undefined;

/** Read once; the files do not change while the program runs. */
export function regionData(): RegionData {
  return (data ??= readRegionData());
}

function readRegionData(): RegionData {
  const [list, regulations, counts, populations] = FILES.map(readDataFile) as [
    RegionList,
    RegionData["regulations"],
    RegionData["counts"],
    RegionData["populations"],
  ];
  return { list, regulations, counts, populations, version: `${list.version} ${fingerprintOf(FILES)}` };
}
