import { regionCode } from "@payung/plugin-kit";
import { todayIn } from "@payung/subgraph-kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { WorkersContext } from "../context.js";
import { Enrolment } from "../entities/enrolment.js";
import { enrolmentStatus } from "../services/cover.js";
import { SchemeRef } from "../types/scheme-ref.js";
import { EnrolmentStatusEnum } from "../types/worker-enums.js";
import type { EnrolmentStatus } from "../types/worker-enums.js";

@Resolver(() => Enrolment)
export class EnrolmentResolver {
  @FieldResolver(() => SchemeRef, { description: "The scheme that covers the person." })
  scheme(@Root() enrolment: Enrolment): SchemeRef {
    return { code: enrolment.scheme };
  }

  @FieldResolver(() => EnrolmentStatusEnum, { description: "Where the cover stands today." })
  status(@Root() enrolment: Enrolment, @Ctx() { request }: WorkersContext): EnrolmentStatus {
    return enrolmentStatus(enrolment, todayIn(request.clock, regionCode(enrolment.province)));
  }
}
