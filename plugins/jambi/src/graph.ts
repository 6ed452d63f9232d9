import type { Locale, Message } from "@payung/jamsostek";
import { FEDERATION_LINK, LEGAL_BASIS_SDL } from "@payung/plugin-kit";
import type { ExtensionContext, GraphExtension, RegionCode } from "@payung/plugin-kit";
import { bkbkPlan } from "./plan.js";
import type { BkbkPlan } from "./plan.js";
import type { OfficialCount } from "./region-totals.js";

const YEAR_OF_THE_ARTICLE = 2023;

const typeDefs = /* GraphQL */ `
  ${FEDERATION_LINK}

  scalar RegionCode
  scalar Rupiah
  scalar LocalDate

  type Region @key(fields: "code") {
    code: RegionCode!
    officialCounts: [OfficialCount!]! @external
    "What Jambi's BKBK grant pays for, here and in a year; null outside Jambi."
    jambiBkbk(year: Int = ${YEAR_OF_THE_ARTICLE}): JambiBkbkPlan
      @requires(
        fields: "officialCounts { total validFrom validUntil basis { kind number year title article url verification } }"
      )
  }

  type OfficialCount {
    total: Int! @external
    validFrom: LocalDate! @external
    validUntil: LocalDate @external
    basis: LegalBasis! @external
  }

  "Jambi's grant to its villages, and what the share for contributions buys in a year."
  type JambiBkbkPlan {
    year: Int!
    "For one desa or kelurahan; null in a year that the scheme is not known for."
    perVillage: JambiBkbkVillage
    "All villages of the region, as counted when the grant was regulated; null for one village."
    whenRegulated: JambiBkbkTotal
    "All villages of the region, as counted today; null for one village."
    today: JambiBkbkTotal
    "What to know before using the numbers."
    notes: [String!]!
    "Why something that could be there is null."
    missingReason: String
  }

  "What one village's grant buys for workers of the lowest income band, JKK and JKM, twelve months."
  type JambiBkbkVillage {
    grant: JambiBkbkAmount!
    "The part of the grant for contributions; 1,000 is 10%."
    shareBasisPoints: Int!
    share: JambiBkbkAmount!
    contributionPerWorkerMonth: JambiBkbkAmount!
    "Whole workers that the share pays for all year."
    workers: Int!
    "What is left of the share after that."
    remainder: JambiBkbkAmount!
    oneMoreWorker: JambiBkbkOneMoreWorker!
  }

  "The same share for one worker more than it pays for all year."
  type JambiBkbkOneMoreWorker {
    workers: Int!
    "What is missing for the whole year."
    lacks: JambiBkbkAmount!
    "Whole months that the share pays for all of them."
    monthsPaid: Int!
    "What is left of the share after those months."
    remainder: JambiBkbkAmount!
  }

  "The plan for all villages that one regulation lists in a region."
  type JambiBkbkTotal {
    villages: Int!
    validFrom: LocalDate!
    "The last day of the count; null while it is in force."
    validUntil: LocalDate
    "The regulation that lists the villages."
    listedBy: LegalBasis!
    "The shares of all villages together."
    share: JambiBkbkAmount!
    "Whole workers for a year, each village paying for its own."
    workers: Int!
  }

  "An amount, the law that it rests on, and how it came about."
  type JambiBkbkAmount {
    amount: Rupiah!
    basis: LegalBasis!
    trace: String!
  }

  ${LEGAL_BASIS_SDL}
`;

interface RegionFacts {
  readonly code: RegionCode;
  readonly officialCounts: readonly OfficialCount[];
}

/** A sentence in the reader's language. */
function text(message: Message, { locale }: { readonly locale: Locale }): string {
  return message[locale];
}

export const graph: GraphExtension = {
  typeDefs,
  resolvers: {
    Region: {
      jambiBkbk: ({ code, officialCounts }: RegionFacts, { year }: { readonly year?: number | null }) =>
        bkbkPlan(code, officialCounts, year ?? YEAR_OF_THE_ARTICLE),
    },
    JambiBkbkPlan: {
      notes: (plan: BkbkPlan, _: object, context: ExtensionContext) =>
        plan.notes.map((note) => text(note, context)),
      missingReason: (plan: BkbkPlan, _: object, context: ExtensionContext) =>
        plan.missingReason && text(plan.missingReason, context),
    },
    JambiBkbkAmount: {
      trace: (amount: { readonly trace: Message }, _: object, context: ExtensionContext) =>
        text(amount.trace, context),
    },
  },
};
