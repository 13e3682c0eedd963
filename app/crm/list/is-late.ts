import type { Day } from '#app/values/day.ts';
import type { CrmRecord } from '../record/record.ts';

/**
 * Whether what is due is past its day: a task that is not done, an invoice that is not paid. False when the list does not show
 * what tells so.
 * @param record a row with the columns that are shown.
 */
export function isLate(record: CrmRecord, today: Day): boolean {
  const { due_on: dueOn, done_at: doneAt, open_cents: openCents } = record;
  if (typeof dueOn !== 'string' || dueOn >= today) return false;
  return typeof openCents === 'number' ? openCents > 0 && (record.status === undefined || record.status === 'sent') : doneAt === null;
}
