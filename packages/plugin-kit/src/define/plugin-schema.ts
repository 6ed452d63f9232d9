import { FUNDING_SOURCES, PROGRAMMES } from "@payung/jamsostek";
import { z } from "zod";
import {
  CAVEAT_CODES,
  FIGURE_METRICS,
  FIGURE_PRECISIONS,
  FIGURE_STATUSES,
  FIGURE_UNITS,
} from "../reported-figure.js";
import { WORKER_CATEGORIES } from "../worker-category.js";
import {
  legalBasisSchema,
  localDateSchema,
  regionCodeSchema,
  ruleSchema,
  text,
  wordsOrNotStated,
} from "./value-schemas.js";

const termsSchema = z.strictObject({
  programmes: wordsOrNotStated(PROGRAMMES),
  fundingSources: wordsOrNotStated(FUNDING_SOURCES),
  categories: wordsOrNotStated(WORKER_CATEGORIES),
  eligibility: ruleSchema,
  payer: ruleSchema,
  allocation: ruleSchema.optional(),
  topUps: ruleSchema.optional(),
  claimDocuments: ruleSchema.optional(),
});

const schemeSchema = z.strictObject({
  code: text,
  name: text,
  legalBasis: z.array(legalBasisSchema).min(1),
  terms: z.strictObject({
    name: text,
    periods: z
      .array(
        z.strictObject({
          from: localDateSchema,
          until: localDateSchema.optional(),
          basis: legalBasisSchema,
          value: termsSchema,
        }),
      )
      .min(1),
  }),
  allocationDetails: z.unknown().optional(),
});

const figureSchema = z.strictObject({
  code: text,
  region: regionCodeSchema,
  metric: z.enum(FIGURE_METRICS),
  group: text.optional(),
  statement: text,
  printed: text.optional(),
  value: z.int().min(0).optional(),
  unit: z.enum(FIGURE_UNITS),
  asOf: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?|\/\d{4})?$/)
    .optional(),
  precision: z.enum(FIGURE_PRECISIONS).optional(),
  denominator: text.optional(),
  status: z.enum(FIGURE_STATUSES),
  suggestedValue: z.int().min(0).optional(),
  caveats: z.array(z.strictObject({ code: z.enum(CAVEAT_CODES), sentence: text })),
  source: z.strictObject({
    publisher: text,
    title: text,
    date: localDateSchema.optional(),
    url: z.url({ protocol: /^https?$/ }).optional(),
    key: text.optional(),
  }),
});

/** The shape of a plugin. What its parts must be to each other is in crossProblems. */
export const pluginSchema = z.strictObject({
  id: text,
  version: text,
  regionCode: regionCodeSchema,
  compatibility: text,
  schemes: z.array(schemeSchema),
  figures: z.array(figureSchema).optional(),
  graph: z
    .strictObject({ typeDefs: text, resolvers: z.record(z.string(), z.record(z.string(), ruleSchema)) })
    .optional(),
});
