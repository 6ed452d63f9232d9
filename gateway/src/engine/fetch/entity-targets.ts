import type { JsonObject } from "../json-object.js";

/** The entities of one request that wait for one `_entities` list, each with the position of its representation. */
export interface EntityTargets {
  readonly entities: JsonObject[];
  readonly slots: number[];
}
