import { maskNik } from "@payung/jamsostek";
import type { LocalDate, Nik, Programme } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { DEFAULT_PAGE_SIZE, LocalDateScalar, ProgrammeEnum } from "@payung/subgraph-kit";
import type { Page } from "@payung/subgraph-kit";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { WorkersContext } from "../context.js";
import { Enrolment } from "../entities/enrolment.js";
import { Worker } from "../entities/worker.js";
import { coveredUntil } from "../services/cover.js";
import { coverOn } from "../services/cover-on.js";
import { deathRecordedBefore, paidDespiteDeath } from "../services/paid-despite-death.js";
import { readableWorker } from "../services/readable-worker.js";
import { workerPage } from "../services/worker-page.js";
import { CoverOn } from "../types/cover-on.js";
import { RegionRef } from "../types/region-ref.js";
import { WorkerConnection } from "../types/worker-connection.js";
import { WorkerFilter } from "../types/worker-filter.js";

@Resolver(() => Worker)
export class WorkerResolver {
  @Query(() => Worker, { nullable: true, description: "A worker by number, for officers of the place." })
  worker(@Arg("id", () => ID) id: string, @Ctx() context: WorkersContext): Promise<Worker | null> {
    return readableWorker(id, context);
  }

  @Query(() => WorkerConnection, {
    description: "The workers whom the actor may read, by village; at most 100 a page.",
  })
  workers(
    @Arg("filter", () => WorkerFilter, { nullable: true }) filter: WorkerFilter | undefined,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE_SIZE }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: WorkersContext,
  ): Promise<Page<Worker>> {
    return workerPage(context, filter ?? {}, first ?? DEFAULT_PAGE_SIZE, after ?? undefined);
  }

  @FieldResolver(() => String, {
    description:
      "The NIK's first and last two digits; revealNik shows all of it, for a purpose that is kept.",
  })
  nik(@Root() worker: Worker, @Ctx() { personalData }: WorkersContext): string {
    return maskNik(personalData.decrypt("nik", worker.nikSealed) as Nik);
  }

  @FieldResolver(() => RegionRef, { description: "The village where the person lives." })
  region(@Root() worker: Worker): RegionRef {
    return { code: worker.domicile };
  }

  @FieldResolver(() => RegionRef, {
    description: "The province where the person was registered first; it never changes.",
  })
  registeredIn(@Root() worker: Worker): RegionRef {
    return { code: regionCode(worker.province) };
  }

  @FieldResolver(() => [Enrolment], { description: "All covers of the person, the latest first." })
  enrolments(@Root() worker: Worker, @Ctx() { loaders }: WorkersContext): Promise<readonly Enrolment[]> {
    return loaders.enrolments.load(worker);
  }

  @FieldResolver(() => LocalDateScalar, {
    nullable: true,
    description: "The last day that anybody has paid for; null while nothing is paid.",
  })
  async coveredUntil(@Root() worker: Worker, @Ctx() { loaders }: WorkersContext): Promise<LocalDate | null> {
    return coveredUntil(await loaders.enrolments.load(worker));
  }

  @FieldResolver(() => CoverOn, {
    description:
      "What is paid for around a day: whether the person was covered, since when, and how many months.",
  })
  async coverOn(
    @Root() worker: Worker,
    @Arg("date", () => LocalDateScalar) date: LocalDate,
    @Arg("programme", () => ProgrammeEnum) programme: Programme,
    @Arg("despiteRecordedDeath", () => Boolean, {
      defaultValue: false,
      description:
        "For a death that a certificate puts on this day or later: what was paid counts, also behind an earlier day of death that is recorded.",
    })
    despiteRecordedDeath: boolean,
    @Ctx() { loaders }: WorkersContext,
  ): Promise<CoverOn> {
    const [enrolments, earlier] = await Promise.all([
      loaders.enrolments.load(worker),
      loaders.earlierCovers.load(worker),
    ]);
    const covers = { enrolments, earlier, diedOn: worker.diedOn };
    const uncut = despiteRecordedDeath && deathRecordedBefore(date, covers);
    return coverOn(uncut ? await paidDespiteDeath(covers, loaders.paymentDays) : covers, { date, programme });
  }
}
