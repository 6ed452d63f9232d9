import type { SubgraphDatabase } from "@payung/subgraph-kit";
import { CoverConflict } from "./entities/cover-conflict.js";
import { Enrolment } from "./entities/enrolment.js";
import { ImportBatch } from "./entities/import-batch.js";
import { ImportProblem } from "./entities/import-problem.js";
import { Person } from "./entities/person.js";
import { StopRequest } from "./entities/stop-request.js";
import { Worker } from "./entities/worker.js";
import { CreateWorkers1795000000001 } from "./migrations/1795000000001-create-workers.js";
import { EnrolPeople1795600000001 } from "./migrations/1795600000001-enrol-people.js";
import { ReadPeople1795600000002 } from "./migrations/1795600000002-read-people.js";
import { EnrolInSteps1795600000003 } from "./migrations/1795600000003-enrol-in-steps.js";
import { WarnOfEndings1795600000004 } from "./migrations/1795600000004-warn-of-endings.js";
import { CutIntended1795600000005 } from "./migrations/1795600000005-cut-intended.js";
import { PageWorkers1795600000006 } from "./migrations/1795600000006-page-workers.js";
import { InlineDates1795600000007 } from "./migrations/1795600000007-inline-dates.js";
import { KnowDeaths1795600000008 } from "./migrations/1795600000008-know-deaths.js";
import { RecordPastCover1795600000009 } from "./migrations/1795600000009-record-past-cover.js";
import { KeepMonthsBeforeDeath1795600000010 } from "./migrations/1795600000010-keep-months-before-death.js";

export const workersDatabase: SubgraphDatabase = {
  name: "workers",
  entities: [Worker, Person, Enrolment, ImportBatch, ImportProblem, StopRequest, CoverConflict],
  migrations: [
    CreateWorkers1795000000001,
    EnrolPeople1795600000001,
    ReadPeople1795600000002,
    EnrolInSteps1795600000003,
    WarnOfEndings1795600000004,
    CutIntended1795600000005,
    PageWorkers1795600000006,
    InlineDates1795600000007,
    KnowDeaths1795600000008,
    RecordPastCover1795600000009,
    KeepMonthsBeforeDeath1795600000010,
  ],
};
