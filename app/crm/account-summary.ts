import type { Day } from '#app/values/day.ts';

/** An account as a list shows it. */
export interface AccountSummary {
  id: string;
  externalId: string | null;
  name: string;
  orders: number;
  /** Null without orders. */
  lastOrderedOn: Day | null;
}
