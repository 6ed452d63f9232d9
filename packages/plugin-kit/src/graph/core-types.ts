import {
  BENEFIT_EVENTS,
  FUNDING_SOURCES,
  PROGRAMMES,
  SCHOOL_LEVELS,
  SEGMENTS,
  VERIFICATIONS,
} from "@payung/jamsostek";
import { REGION_LEVELS } from "../region-code.js";
import { WORKER_CATEGORIES } from "../worker-category.js";

/** The core's scalars that an extension may name. NIK is not among them: no plugin sees one. */
export const CORE_SCALARS: readonly string[] = ["Rupiah", "RegionCode", "LocalDate", "Month"];

/** The core's enums, which an extension that names one repeats whole: composition would add what it adds. */
export const CORE_ENUMS: Readonly<Record<string, readonly string[]>> = {
  BenefitEvent: BENEFIT_EVENTS,
  FundingSource: FUNDING_SOURCES,
  Programme: PROGRAMMES,
  RegionLevel: REGION_LEVELS,
  SchoolLevel: SCHOOL_LEVELS,
  Segment: SEGMENTS,
  Verification: VERIFICATIONS,
  WorkerCategory: WORKER_CATEGORIES,
};

/** The core's value types, which an extension may answer with. */
export const CORE_VALUE_TYPES: readonly string[] = ["LegalBasis"];

/** The first line of an extension's SDL. */
export const FEDERATION_LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key", "@shareable", "@external", "@requires"])`;

/** The core's LegalBasis, for an extension that answers with citations. */
export const LEGAL_BASIS_SDL = `
  type LegalBasis @shareable {
    kind: String!
    number: String!
    year: Int!
    title: String!
    article: String
    url: String
    verification: Verification!
  }

  enum Verification {
    ${VERIFICATIONS.join("\n    ")}
  }
`;
