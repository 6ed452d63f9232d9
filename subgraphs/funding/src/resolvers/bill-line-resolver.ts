import { FieldResolver, Resolver, Root } from "type-graphql";
import { BillLine } from "../types/bill-line.js";
import { RegionRef } from "../types/region-ref.js";
import { WorkerRef } from "../types/worker-ref.js";

@Resolver(() => BillLine)
export class BillLineResolver {
  @FieldResolver(() => WorkerRef, { nullable: true, description: "Who is paid for." })
  worker(@Root() { worker }: BillLine): WorkerRef {
    return { id: worker };
  }

  @FieldResolver(() => RegionRef, { nullable: true, description: "The village for which it is paid." })
  region(@Root() { region }: BillLine): RegionRef {
    return { code: region };
  }
}
