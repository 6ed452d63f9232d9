import type { LocalDate } from "@payung/jamsostek";
import type { EntityManager } from "typeorm";

export interface PaymentDays {
  readonly enrolment: string;
  /** A day for each month that is paid for and did not come back, the first one first. */
  readonly paidOn: readonly LocalDate[];
}

/** Enrolments with the days on which bills that they stand on were paid, but for those of which their money came back. */
export function paymentDays(manager: EntityManager, enrolments: readonly string[]): Promise<PaymentDays[]> {
  return manager.query(paymentDaysOf("$1::text[]"), [enrolments]);
}

/**
 * The rows of paymentDays(), for a statement that reads more beside them.
 * @param enrolments an array, in SQL
 */
export function paymentDaysOf(enrolments: string): string {
  return `
    select asked.enrolment, array(
      select paid_on::text from bill
      where status = 'PAID'
        and exists (select from bill_line where bill_id = bill.id and enrolment_id = asked.enrolment)
        and not exists (select from returned_line where bill_id = bill.id and enrolment_id = asked.enrolment)
      order by paid_on, id) as "paidOn"
    from unnest(${enrolments}) as asked(enrolment) order by 1`;
}
