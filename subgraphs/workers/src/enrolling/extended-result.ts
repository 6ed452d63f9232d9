import { Refused, problem, withActor } from "@payung/subgraph-kit";
import { In } from "typeorm";
import type { WorkersContext } from "../context.js";
import { Enrolment } from "../entities/enrolment.js";
import { EnrolmentNotice } from "../types/enrol-worker-result.js";
import { EnrolmentsExtended, ExtendedEnrolment } from "../types/extend-types.js";
import type { ExtendInput } from "../types/extend-types.js";
import type { Extended, Extension } from "./extend-enrolments.js";

const MOST_AT_ONCE = 1_000;
const MONTHS_OF_YEAR = 12;

/** @throws Refused naming the field, for no or too many enrolments, one named twice, or months beyond 1..12 */
export function checkedExtension({ enrolments, months, whenShort }: ExtendInput): Extension {
  const [count, distinct] = [enrolments.length, new Set(enrolments).size];
  if (count < 1 || count > MOST_AT_ONCE || distinct < count)
    throw new Refused(problem("TOO_MANY_AT_ONCE", { most: MOST_AT_ONCE }, "input.enrolments"));
  if (months < 1 || months > MONTHS_OF_YEAR)
    throw new Refused(problem("MONTHS_NOT_VALID", { months, most: MONTHS_OF_YEAR }, "input.months"));
  return { enrolments, months, whenShort: whenShort ?? "REFUSE" };
}

/** As the graph answers it; the new enrolments are read under the asker's rights. */
export async function extendedResult(
  { database, request }: WorkersContext,
  extended: readonly Extended[],
): Promise<EnrolmentsExtended> {
  const ids = extended.flatMap(({ next }) => next ?? []);
  const rows = await withActor(database, request.actor, (manager) =>
    manager.getRepository(Enrolment).findBy({
      province: In([...new Set(ids.map((id) => id.slice(0, 2)))]),
      id: In(ids),
    }),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const enrolments = extended.map(({ enrolment, next, untilMonth, problem: found }) =>
    Object.assign(new ExtendedEnrolment(), {
      enrolment,
      next: next === null ? null : (byId.get(next) ?? null),
      untilMonth,
      notice:
        found &&
        Object.assign(new EnrolmentNotice(), {
          code: found.code,
          messages: found.message,
          basis: found.basis ?? null,
        }),
    }),
  );
  return Object.assign(new EnrolmentsExtended(), { enrolments });
}
