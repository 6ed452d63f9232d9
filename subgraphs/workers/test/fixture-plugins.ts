import { dated, localDate } from "@payung/jamsostek";
import type { LegalBasis } from "@payung/jamsostek";
import {
  belongsTo,
  createRegistry,
  definePlugin,
  eligibleWhen,
  regionCode,
  withinBpuAge,
} from "@payung/plugin-kit";
import type { SchemeTerms } from "@payung/plugin-kit";

const HARBOUR_RULE: LegalBasis = {
  kind: "PERGUB",
  number: "7",
  year: 2024,
  title: "Pelindungan Nelayan Pelabuhan",
  verification: "UNVERIFIED",
};

const fishers: SchemeTerms = {
  programmes: ["JKK", "JKM"],
  fundingSources: ["APBD_PROVINCE"],
  categories: ["PEKERJA_RENTAN"],
  eligibility: eligibleWhen(belongsTo(["PEKERJA_RENTAN"], HARBOUR_RULE), withinBpuAge),
  payer: () => "APBD_PROVINCE",
};

const scheme = (code: string, value: SchemeTerms) => ({
  code,
  name: code,
  legalBasis: [HARBOUR_RULE],
  terms: dated(code, [
    { from: localDate("2024-01-01"), until: localDate("2027-12-31"), basis: HARBOUR_RULE, value },
  ]),
});

const harbour = definePlugin({
  id: "harbour",
  version: "1.0.0",
  regionCode: regionCode("99"),
  compatibility: "^0.1.0",
  schemes: [
    scheme("harbour-fishers", fishers),
    scheme("harbour-broken", {
      ...fishers,
      eligibility: () => {
        throw new Error("the rule knows a secret");
      },
    }),
  ],
});

export const registry = createRegistry([harbour]);
