import { SqlMigration } from "@payung/subgraph-kit";
import { addedBy, readByAll } from "./row-rights.js";

/** Reservations whose people may not be enrolled yet: nobody of them is billed. Those made before count as settled. */
export class KeepOpenReservations1795000000005 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table open_reservation (
    reservation_id integer constraint open_reservation_key primary key
      constraint open_reservation_of references reservation (id)
  )`,
  // A number that tells of nobody: who makes a bill leaves its lines out.
  ...readByAll("open_reservation"),
  ...addedBy("open_reservation", "acts_everywhere()"),
  "create policy open_reservation_settled on open_reservation for delete using (acts_everywhere())",
  "grant delete on open_reservation to payung_funding",
];
