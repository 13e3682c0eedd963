import type { Field } from '../../entity/entity.ts';
import type { Day } from '#app/values/day.ts';
import type { Customer } from '../../customer/customer.ts';
import type { RecordPage } from '../../record/record-page.ts';

/** What every part of a customer's page is handed. */
export interface CustomerView {
  customer: Customer;
  customFields: Field[];
  /** ISO 4217, of amounts without one of their own. */
  currency: string;
  today: Day;
  canWrite: boolean;
  /** The customers beside this one in the list one came from. */
  beside: RecordPage['beside'];
  /** The page of what is held about this person; null for an account, and for who may not see it. */
  privacyTo: string | null;
  /** This page, for forms that come back to it. */
  here: string;
  /** Made with the page: a form that is sent twice is done once. */
  actIds: { note: string; consent: string };
}
