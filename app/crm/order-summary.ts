import type { Day } from '#app/values/day.ts';

/** An order as a list shows it. */
export interface OrderSummary {
  id: string;
  number: string;
  /** The account's name. */
  account: string;
  orderedOn: Day;
  totalCents: number;
  /** ISO 4217. */
  currency: string;
}
