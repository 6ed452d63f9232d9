import { ancestorCodes, NATION } from "@payung/plugin-kit";
import type { RegionCode } from "@payung/plugin-kit";
import type { Admitted, CandidateProblem, Placed, TakenCover } from "./candidate.js";
import { fault, warning } from "./candidate-problem.js";
import type { KnownCover, KnownPerson } from "./known-people.js";
import { masksMeet, monthsMask, programmeMasks } from "./months-mask.js";
import type { RowIds } from "./row-ids.js";

/** What is to be done with an admitted person, by what the nation knows of the NIK. */
export type Placement =
  | { readonly do: "enrol"; readonly placed: Placed; readonly changes: Changes | undefined }
  | {
      readonly do: "keep";
      readonly person: KnownPerson;
      readonly changes: Changes | undefined;
      readonly problems: readonly CandidateProblem[];
    }
  | { readonly do: "conflict"; readonly conflict: Conflict };

/** The columns of the worker that the new list states otherwise, by the name that readers know. */
export type Changes = readonly (keyof typeof FACTS)[];

/** A person whom another payer covers, or who lives outside the actor's regions. */
export interface Conflict {
  readonly person: KnownPerson;
  readonly problem: CandidateProblem;
  readonly taken: readonly TakenCover[];
  /** The smallest region around both places. */
  readonly ancestor: RegionCode;
}

export const FACTS = {
  name: { id: "nama", en: "name" },
  birthDate: { id: "tanggal lahir", en: "birth date" },
  sex: { id: "jenis kelamin", en: "sex" },
  category: { id: "kelompok", en: "category" },
  occupation: { id: "pekerjaan", en: "occupation" },
  domicile: { id: "domisili", en: "domicile" },
} as const;

/** @param died whether the person is recorded as dead: then a verifier decides whether that is wrong */
export function place(
  scheme: string,
  admitted: Admitted,
  ids: RowIds,
  known: KnownPerson | undefined,
  covers: readonly KnownCover[],
  died = false,
): Placement {
  if (!known) return { do: "enrol", placed: { ...admitted, ...ids, fresh: true }, changes: undefined };
  const mask = monthsMask(admitted.fromMonth, admitted.untilMonth);
  const meeting = covers.filter((cover) => meets(cover, admitted));
  const own = meeting.find((cover) => cover.scheme === scheme);
  if (own && meeting.every((cover) => cover.scheme === scheme)) return kept(admitted, known, own);
  if (masksMeet(known, programmeMasks(admitted.programmes, mask)))
    return conflict(admitted, known, covered(meeting), meeting);
  if (!known.here) return conflict(admitted, known, fault("LIVES_ELSEWHERE", {}), []);
  if (died) return conflict(admitted, known, fault("RECORDED_AS_DEAD", {}), []);
  const { province, workerId } = known;
  const enrolmentId = `${province}-${ids.enrolmentId.slice(3)}`;
  const placed = { ...admitted, fresh: false, province, workerId, enrolmentId };
  return { do: "enrol", placed, changes: changesOf(admitted, known) };
}

function kept(admitted: Admitted, person: KnownPerson, own: KnownCover): Placement {
  const fewer = own.untilMonth < admitted.untilMonth;
  const problems = fewer
    ? [
        warning("ENROLLED_FOR_FEWER_MONTHS", {
          from: own.fromMonth,
          until: own.untilMonth,
          asked: admitted.untilMonth,
        }),
      ]
    : [];
  return { do: "keep", person, changes: changesOf(admitted, person), problems };
}

/** True when the cover takes a month of one of the programmes. */
export function meets(
  cover: KnownCover,
  { fromMonth, untilMonth, programmes }: Pick<Admitted, "fromMonth" | "untilMonth" | "programmes">,
): boolean {
  if (cover.untilMonth < fromMonth || cover.fromMonth > untilMonth) return false;
  return cover.programmes.some((programme) => programmes.includes(programme));
}

function conflict(
  { village }: Admitted,
  person: KnownPerson,
  problem: CandidateProblem,
  taken: readonly TakenCover[],
): Placement {
  const ancestor = commonAncestor(village, person.domicile);
  return { do: "conflict", conflict: { person, problem, taken, ancestor } };
}

/** The payer's kind and the months: nobody learns which region or scheme it is. */
export function covered(meeting: readonly KnownCover[]): CandidateProblem {
  // Of a stop whose billed months the funding subgraph has not told yet.
  if (meeting.length === 0) return fault("MONTHS_NOT_FREE_YET", {});
  const texts = meeting.map(
    ({ payer, programmes, fromMonth, untilMonth }) =>
      `${payer} (${programmes.join(", ")}) ${fromMonth}..${untilMonth}`,
  );
  return fault("ALREADY_COVERED", { covers: texts.join("; ") });
}

export function commonAncestor(a: RegionCode, b: RegionCode): RegionCode {
  const ofA = [...ancestorCodes(a), a];
  const ofB = new Set<string>([...ancestorCodes(b), b]);
  return ofA.findLast((code) => ofB.has(code)) ?? NATION;
}

function changesOf(admitted: Admitted, known: KnownPerson): Changes | undefined {
  if (!known.here) return undefined;
  const changed = (Object.keys(FACTS) as (keyof typeof FACTS)[]).filter((fact) => {
    const now = fact === "domicile" ? admitted.village : admitted[fact];
    return now !== undefined && now !== known[fact];
  });
  return changed.length > 0 ? changed : undefined;
}
