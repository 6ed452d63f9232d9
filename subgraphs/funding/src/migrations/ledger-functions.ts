/**
 * For a migration: what keeps the ledger whole, whoever writes. They run as the owner, who alone may write a balance, on
 * a search path that no caller sets.
 *
 * - All entries of a transfer come in one statement, which sums to zero, in the transaction of the transfer: an entry
 *   added later is refused, so that no old transfer is ever unbalanced. That holds at once, for any number of entries at
 *   the cost of one look at them; a deferred trigger for each entry would add up a transfer as often as it has entries.
 * - A transfer without entries is refused at commit.
 * - Balances follow in the same statement. Accounts are locked in the order of their ids, so that transfers that come
 *   together never wait for each other in a ring.
 */
export const LEDGER_FUNCTIONS: readonly string[] = [
  `create function post_entries() returns trigger language plpgsql security definer
    set search_path = funding, pg_temp as $$
    begin
      if exists (select from added join transfer on transfer.id = added.transfer_id
                 where transfer.made_in <> pg_current_xact_id()) then
        raise exception 'entries come with their transfer, never later' using errcode = 'restrict_violation';
      end if;
      if exists (select from added group by transfer_id having sum(amount) <> 0) then
        raise exception 'the entries of a transfer add up to zero' using errcode = 'check_violation';
      end if;
      if exists (select from added join transfer on transfer.id = added.transfer_id
                 join account on account.id = added.account_id
                 where account.budget_id <> transfer.budget_id) then
        raise exception 'a transfer stays within its budget' using errcode = 'check_violation';
      end if;
      perform from account where id in (select account_id from added) order by id for no key update;
      update account set balance = balance + change.amount
        from (select account_id, sum(amount)::bigint as amount from added group by account_id) change
        where account.id = change.account_id;
      return null;
    end
  $$`,
  `create trigger entry_posts after insert on entry referencing new table as added
    for each statement execute function post_entries()`,
  `create function transfer_is_whole() returns trigger language plpgsql security definer
    set search_path = funding, pg_temp as $$
    begin
      if (select count(*) = 0 or sum(amount) <> 0 from entry where transfer_id = new.id) then
        raise exception 'transfer % does not balance', new.id using errcode = 'check_violation';
      end if;
      return null;
    end
  $$`,
  `create constraint trigger transfer_is_whole after insert on transfer deferrable initially deferred
    for each row execute function transfer_is_whole()`,
  `create function lock_accounts(ids integer[]) returns table (id integer, balance bigint) language sql
    security definer set search_path = funding, pg_temp as $$
    select account.id, account.balance from account where account.id = any(ids)
    order by account.id for no key update
  $$`,
];
