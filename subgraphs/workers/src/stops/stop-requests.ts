import type { Page, Actor } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { StopRequest } from "../entities/stop-request.js";
import { oldestFirst } from "../services/oldest-first.js";
import type { AskedByStatus } from "../services/oldest-first.js";
import type { RequestStatus } from "../types/worker-enums.js";

const REQUESTS = { entity: StopRequest, region: "region", field: "stopRequests" };

/** The requests of the actor's regions, the oldest first. @throws coded errors that name the argument */
export function stopRequests(
  database: DataSource,
  who: Actor,
  asked: AskedByStatus<RequestStatus>,
): Promise<Page<StopRequest>> {
  return oldestFirst(database, who, REQUESTS, asked);
}
