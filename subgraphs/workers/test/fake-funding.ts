import { codedError } from "@payung/subgraph-kit";
import type { ReserveFundsInput } from "../src/enrolling/reserve-funds.js";
import type { RecordedPeers } from "./workers-parts.js";

export interface FundsAnswer {
  /** Every line is refused so. */
  readonly refuse?: { readonly code: string; readonly missing: number; readonly available: number };
  /** Every line is reserved until this month only. */
  readonly until?: string;
  readonly shortened?: readonly object[];
  /** Every enrolment stands on a bill of this month. */
  readonly billed?: string;
  /** Nobody answers. */
  readonly down?: boolean;
}

const REGIONS: Readonly<Record<string, readonly { code: string; name: string }[]>> = {
  REGENCY: [
    { code: "99.01", name: "Kabupaten Contoh" },
    { code: "99.02", name: "Kabupaten Tetangga" },
  ],
  DISTRICT: [
    { code: "99.01.02", name: "Bukit" },
    { code: "99.02.01", name: "Lembah" },
  ],
  VILLAGE: [
    { code: "99.01.02.2003", name: "Suka Maju" },
    { code: "99.01.02.2004", name: "Suka Damai" },
    { code: "99.02.01.2001", name: "Tanjung Contoh" },
  ],
};

/** Outside the province of the fixture schemes. */
const ELSEWHERE = { code: "98.01.01.2001", name: "Seberang" };

function regionsPage(level: string): object {
  return { regions: { nodes: REGIONS[level] ?? [], pageInfo: { hasNextPage: false, endCursor: null } } };
}

/** As the regions subgraph does for a code that no region has. */
function villageOf(code: string): object {
  const found = [...REGIONS["VILLAGE"]!, ELSEWHERE].find((village) => village.code === code);
  if (found) return found;
  throw codedError("REGION_NOT_FOUND", { code, regulation: "a regulation" }, "code");
}

function billedUntil(variables: Readonly<Record<string, unknown>>, untilMonth?: string): object[] {
  if (untilMonth === undefined) return [];
  return (variables["enrolments"] as string[]).map((enrolment) => ({ enrolment, untilMonth }));
}

/** Lets the funding subgraph answer all reservations alike; the real one is asked in the journeys. */
export function fundsFor(
  peers: RecordedPeers,
  { refuse, until, shortened = [], billed, down }: FundsAnswer = {},
): void {
  peers.answer = ({ subgraph, query, variables }) => {
    if (subgraph === "regions")
      return query.includes("region(code:")
        ? { region: villageOf(String(variables["code"])) }
        : regionsPage(String(variables["level"]));
    if (down) throw codedError("DOWNSTREAM_SERVICE_ERROR", { subgraph: "funding" });
    if (query.includes("billedMonths(")) return { billedMonths: billedUntil(variables, billed) };
    if (query.includes("settleReservations(")) return { settleReservations: true };
    if (!query.includes("reserveFunds(")) return { releaseFunds: { kept: [] } };
    const { enrolments } = variables["input"] as ReserveFundsInput;
    const lines = enrolments.map((_, line) => line);
    return {
      reserveFunds: {
        refused: refuse ? lines.map((line) => ({ line, ...refuse })) : [],
        fewer: until ? lines.map((line) => ({ line, untilMonth: until })) : [],
        shortened,
      },
    };
  };
}
