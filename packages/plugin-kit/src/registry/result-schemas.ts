import { z } from "zod";
import { legalBasisSchema, messageSchema, rupiahSchema, text } from "../define/value-schemas.js";
import type { RuleName } from "../registry.js";

const code = z.string().regex(/^[A-Z][A-Z0-9_]*$/);

/** What each rule may answer: plain data, so that a rule can run in another thread. */
export const RESULT_SCHEMAS: Readonly<Record<RuleName, z.ZodType>> = {
  eligibility: z.strictObject({
    eligible: z.boolean(),
    reasons: z
      .array(z.strictObject({ code, message: messageSchema, basis: legalBasisSchema.optional() }))
      .min(1),
  }),
  payer: text,
  allocation: z.strictObject({
    shares: z.array(z.strictObject({ target: text, amount: rupiahSchema, trace: messageSchema })),
    unallocated: rupiahSchema,
  }),
  topUps: z.array(
    z.strictObject({ code, amount: rupiahSchema, basis: legalBasisSchema, trace: messageSchema }),
  ),
  claimDocuments: z.array(text),
};
