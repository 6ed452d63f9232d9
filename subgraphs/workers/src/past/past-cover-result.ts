import { Refused, problem, withActor } from "@payung/subgraph-kit";
import type { WorkersContext } from "../context.js";
import { noticeOf } from "../enrolling/enrolled-result.js";
import { Enrolment } from "../entities/enrolment.js";
import { PastCoverRecorded } from "../types/past-cover-result.js";
import type { PastCoverAnswer } from "./record-past-cover.js";

/** Read under the asker's rights. @throws Refused LIVES_ELSEWHERE for who asks again when the person has moved away */
export async function pastCoverResult(
  { database, loaders, request }: WorkersContext,
  { workerId, enrolmentId, notices }: PastCoverAnswer,
): Promise<PastCoverRecorded> {
  const worker = await loaders.worker.load(workerId);
  if (!worker) throw new Refused(problem("LIVES_ELSEWHERE", {}, "input.nik"));
  const enrolment = await withActor(database, request.actor, (manager) =>
    manager.getRepository(Enrolment).findOneByOrFail({ province: worker.province, id: enrolmentId }),
  );
  return Object.assign(new PastCoverRecorded(), { worker, enrolment, notices: notices.map(noticeOf) });
}
