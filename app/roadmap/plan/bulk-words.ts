import { m } from '#app/messages/compiled/messages.js';
import type { BulkOutcome, BulkRefusal } from './bulk-change.ts';
import type { BulkField } from './bulk-form.ts';
import type { PlanAnswer } from './plan-words.ts';

/** What is said after many were changed: the page stays. */
export interface BulkAnswer extends PlanAnswer {
  /** By field, in the reader's words. */
  errors: Partial<Record<BulkField, string>>;
}

const LEFT: Record<BulkRefusal, (of: { count: number }) => string> = { done: m.planbulk_left_done, 'takes-no-time': m.planbulk_left_no_time, 'end-before-start': m.planbulk_left_end };

/** How many were changed, what moved along, and what stayed and why. */
export function bulkText({ changed, pushed, left }: Omit<BulkOutcome, 'step'>): string {
  const stayed = (Object.keys(LEFT) as BulkRefusal[]).flatMap((reason) => (left[reason] ? LEFT[reason]({ count: left[reason] }) : []));
  return [changed > 0 ? m.planbulk_changed({ count: changed }) : m.planbulk_none(), ...(pushed > 0 ? [m.plan_pushed({ count: pushed })] : []), ...stayed].join(' ');
}
