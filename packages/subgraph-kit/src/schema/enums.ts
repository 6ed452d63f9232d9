import {
  BENEFIT_EVENTS,
  FUNDING_SOURCES,
  PROGRAMMES,
  SCHOOL_LEVELS,
  SEGMENTS,
  VERIFICATIONS,
} from "@payung/jamsostek";
import { REGION_LEVELS, WORKER_CATEGORIES } from "@payung/plugin-kit";
import { registerEnumType } from "type-graphql";

/** Makes a GraphQL enum of a list of words: the object that TypeGraphQL takes, and that fields name. */
export function graphEnum<const T extends string>(
  name: string,
  description: string,
  words: readonly T[],
): { readonly [K in T]: K } {
  const values = Object.fromEntries(words.map((word) => [word, word])) as { readonly [K in T]: K };
  registerEnumType(values, { name, description });
  return values;
}

export const ProgrammeEnum = graphEnum(
  "Programme",
  "JKK work accident, JKM death, JHT old-age savings.",
  PROGRAMMES,
);
export const SegmentEnum = graphEnum("Segment", "BPU: not a wage earner. PU: wage earner.", SEGMENTS);
export const FundingSourceEnum = graphEnum(
  "FundingSource",
  "Who pays a contribution; SELF is the worker.",
  FUNDING_SOURCES,
);
export const BenefitEventEnum = graphEnum(
  "BenefitEvent",
  "What happened to the worker. MEDICAL_CARE: treated after a work accident or for an occupational disease, with no loss left.",
  BENEFIT_EVENTS,
);
export const SchoolLevelEnum = graphEnum(
  "SchoolLevel",
  "The level of school that a scholarship pays for.",
  SCHOOL_LEVELS,
);
export const VerificationEnum = graphEnum("Verification", "How sure a citation is.", VERIFICATIONS);
export const RegionLevelEnum = graphEnum("RegionLevel", "From the nation to the village.", REGION_LEVELS);
export const WorkerCategoryEnum = graphEnum(
  "WorkerCategory",
  "The groups of workers that regional regulations name; each scheme cites whom it means.",
  WORKER_CATEGORIES,
);
