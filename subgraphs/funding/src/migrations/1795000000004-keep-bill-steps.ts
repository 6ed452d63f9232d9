import { SqlMigration } from "@payung/subgraph-kit";

/** A bill goes from a proposal to its end and never back, whoever writes: its months would be billed a second time. */
export class KeepBillSteps1795000000004 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  // Its sums are written once, in the transaction that freezes the list; who decided and what was paid with their step.
  `create function bill_takes_step() returns trigger language plpgsql as $$
    begin
      if old.status = 'PROPOSED' and new.status = 'PROPOSED'
        and old.made_in = pg_current_xact_id()::text and new.decided_by is null and new.paid_on is null then
        return new;
      end if;
      if (new.amount, new.persons) is distinct from (old.amount, old.persons) or not (
        old.status = 'PROPOSED' and new.status in ('APPROVED', 'REFUSED')
          and new.decided_by is not null and new.paid_on is null
        or old.status = 'APPROVED' and new.status = 'PAID' and new.paid_on is not null
          and (new.decided_by, new.decided_on, new.note) is not distinct from (old.decided_by, old.decided_on, old.note)
      ) then
        raise exception 'a bill takes no such step' using errcode = 'restrict_violation';
      end if;
      return new;
    end
  $$`,
  `create trigger bill_takes_step before update on bill
    for each row execute function bill_takes_step()`,
  "create trigger bill_kept before delete or truncate on bill for each statement execute function refuse_change()",
];
