/** An index is entered at one key: a bound below it in the same condition would have it read from there. */
export const AHEAD = "(domicile, id) > (after_domicile, after_id) and domicile < high";
