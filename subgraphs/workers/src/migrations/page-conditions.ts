/** How people are looked for, by numbers that were found by trying with two million of them (bench:coverage). */
export const SEARCH = {
  /** People who are walked through for those of a scheme, before the planner is asked for another way. */
  walkedForScheme: 1_000,
  /** People who are walked through for those with a name, before the index on names is asked. */
  walkedForName: 400,
  /** A name is walked for where so many people ahead can be expected to fill the page. */
  peopleToFillPage: 200,
  /** By estimate, of a province or of the nation, so many have a name that all of them can be read and sorted. */
  fewNamesakes: 300,
  /** In the nation the index is asked for so many at most: the estimate may be wrong. */
  mostNamesakes: 200,
} as const;

/** An index is entered at one key: a bound below it in the same condition would have it read from there. */
export const AHEAD = "(domicile, id) > (after_domicile, after_id) and domicile < high";
