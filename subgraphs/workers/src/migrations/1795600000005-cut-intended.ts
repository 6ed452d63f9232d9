import { SqlMigration } from "@payung/subgraph-kit";

/** What enrolments that are not committed yet are cut to meanwhile; and an actor that was set before is none now. */
export class CutIntended1795600000005 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  "alter table reservation_intent add column cuts jsonb not null default '[]'",
  // The intents of one officer are no other's.
  "drop policy reservation_intent_acting on reservation_intent",
  `create policy reservation_intent_own on reservation_intent
    using (acts_everywhere() or input ->> 'requestedBy' = acting_subject())`,
  // As ACTOR_FUNCTIONS has it: after a transaction that set an actor, PostgreSQL says '' and not null.
  `create or replace function acting_subject() returns text language sql stable as $$
    select nullif(current_setting('payung.subject', true), '')
  $$`,
];
