/** How many people one message to the workers subgraph is about: it locks them all in one transaction. */
const MOST_IN_A_MESSAGE = 5_000;

/**
 * The enrolments of a list of bill lines, each once and in their order, with the number of the message that is about them.
 * @param lines a table with a column enrolment_id, and what follows it
 */
export function peopleInParts(lines: string): string {
  return `(
    select enrolment_id, (row_number() over (order by enrolment_id) - 1) / ${MOST_IN_A_MESSAGE} as part
    from (select distinct enrolment_id from ${lines}) as people
  ) as numbered`;
}
