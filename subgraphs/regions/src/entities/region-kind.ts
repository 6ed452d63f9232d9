import { graphEnum } from "@payung/subgraph-kit";

/** What a region is by law; a provinsi has provinces' rights, whatever else it is called. */
const REGION_KINDS = [
  "NEGARA",
  "PROVINSI",
  "KABUPATEN",
  "KOTA",
  "KECAMATAN",
  "DESA",
  "KELURAHAN",
  "DESA_ADAT",
] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

export const RegionKindEnum = graphEnum(
  "RegionKind",
  "What a region is by law. A desa has a budget of its own (APBDes), a kelurahan has none; a distrik counts as a KECAMATAN.",
  REGION_KINDS,
);
