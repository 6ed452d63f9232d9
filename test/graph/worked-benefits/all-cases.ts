import { costCeilings } from "./cost-ceilings.js";
import { costsBesideEvents } from "./costs-beside-events.js";
import { costsTogether } from "./costs-together.js";
import { disabilities } from "./disabilities.js";
import { incapacity } from "./incapacity.js";
import { jkmDeaths } from "./jkm-deaths.js";
import { refusals } from "./refusals.js";
import { scholarshipAges } from "./scholarship-ages.js";
import { scholarships } from "./scholarships.js";
import { workDeaths } from "./work-deaths.js";
import type { WorkedCase } from "./worked-case.js";

/** What national law gives, worked out by hand, by theme. */
export const WORKED_CASES: Readonly<Record<string, readonly WorkedCase[]>> = {
  "deaths that do not come from work": jkmDeaths,
  "deaths at work": workDeaths,
  disabilities,
  incapacity,
  "ceilings of costs": costCeilings,
  "costs together": costsTogether,
  "costs beside what an event gives": costsBesideEvents,
  scholarships,
  "ages of children": scholarshipAges,
  refusals,
};
