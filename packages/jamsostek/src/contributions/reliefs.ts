import { dated } from "../dated.js";
import type { Dated, Period } from "../dated.js";
import { articleOf } from "../legal-basis.js";
import { localDate } from "../local-date.js";
import type { Message } from "../message.js";
import { PP_36_2025, PP_49_2020, PP_50_2025, PP_7_2025 } from "../regulations/government-regulations.js";
import type { FundingSource, Programme } from "../vocabulary.js";

/** An adjustment that leaves only a part of a contribution to be paid, for some months. */
export interface Relief {
  readonly programmes: readonly Programme[];
  /** The part still to be paid, in basis points. */
  readonly payable: number;
  /** Payers that the regulation itself leaves out. */
  readonly excludedByText: readonly FundingSource[];
  /** Payers that we read as left out: public money near the APBD, on which no source decides. */
  readonly excludedByReading: readonly FundingSource[];
  /** What else must hold, which a price cannot see. */
  readonly condition?: Message;
}

/** Groups that a relief tells apart; a worker is in exactly one. */
export type ReliefGroup = "BPU_TRANSPORT" | "BPU_OTHER" | "PU_LABOUR_INTENSIVE" | "PU_OTHER";

const COVID: Period<Relief> = {
  from: localDate("2020-08-01"),
  until: localDate("2021-01-31"),
  basis: PP_49_2020,
  value: {
    programmes: ["JKK", "JKM"],
    payable: 100,
    excludedByText: [],
    excludedByReading: [],
    condition: {
      id: "bila iuran sampai Juli 2020 lunas, atau sejak bulan ketiga bagi peserta baru",
      en: "if everything up to July 2020 was paid, or from the third month of a new member",
    },
  },
};

const HALF_OF_JKK: Relief = {
  programmes: ["JKK"],
  payable: 5_000,
  excludedByText: [],
  excludedByReading: [],
  condition: {
    id: "bagi perusahaan padat karya dengan sedikitnya 50 pekerja yang iurannya lunas",
    en: "for labour-intensive companies of at least 50 workers that are not in arrears",
  },
};

const HALF_FOR_BPU: Relief = {
  programmes: ["JKK", "JKM"],
  payable: 5_000,
  excludedByText: ["APBN", "APBD_PROVINCE", "APBD_REGENCY"],
  excludedByReading: ["DBH_SAWIT", "BKBK", "APBDES"],
};

const PP_50_ARTICLE_4 = articleOf(PP_50_2025, "Pasal 4 ayat (1)");

/** Which relief holds in a month, by group of workers. */
export const RELIEFS: Readonly<Record<ReliefGroup, Dated<Relief>>> = {
  BPU_TRANSPORT: dated("keringanan iuran BPU transportasi", [
    COVID,
    {
      from: localDate("2026-01-01"),
      until: localDate("2027-03-31"),
      basis: PP_50_ARTICLE_4,
      value: HALF_FOR_BPU,
    },
  ]),
  BPU_OTHER: dated("keringanan iuran BPU", [
    COVID,
    {
      from: localDate("2026-04-01"),
      until: localDate("2026-12-31"),
      basis: PP_50_ARTICLE_4,
      value: HALF_FOR_BPU,
    },
  ]),
  PU_LABOUR_INTENSIVE: dated("keringanan iuran PU padat karya", [
    COVID,
    {
      from: localDate("2025-02-01"),
      until: localDate("2025-07-31"),
      basis: articleOf(PP_7_2025, "Pasal 4 ayat (1)"),
      value: HALF_OF_JKK,
    },
    {
      from: localDate("2025-08-01"),
      until: localDate("2026-01-31"),
      basis: PP_36_2025,
      value: HALF_OF_JKK,
    },
  ]),
  PU_OTHER: dated("keringanan iuran PU", [COVID]),
};
