import { addDays, type Day, toDate } from '#app/values/day.ts';

/** One task, as a list of work shows it. */
export interface WorkItem {
  id: string;
  title: string;
  dueOn: Day | null;
  priority: 'low' | 'normal' | 'high';
  /** ISO text; null while it is open. */
  doneAt: string | null;
  ownerId: string | null;
  owner: string | null;
  /** Who and what it is about, the most telling first. */
  about: { kind: 'contact' | 'account' | 'deal' | 'case'; id: string; name: string }[];
}

export const WORK_BUCKETS = ['late', 'today', 'week', 'later', 'someday'] as const;
export type WorkBucket = (typeof WORK_BUCKETS)[number];

export interface WorkList {
  buckets: { bucket: WorkBucket; items: WorkItem[] }[];
  /** Today, newest first. */
  done: WorkItem[];
  /** More open tasks than are shown. */
  isMore: boolean;
  /** Who a task can be given to. */
  colleagues: { id: string; name: string }[];
}

/** Where a task stands in the list of today; the week ends on Sunday. */
export function bucketOf(dueOn: Day | null, today: Day): WorkBucket {
  if (dueOn === null) return 'someday';
  if (dueOn < today) return 'late';
  if (dueOn === today) return 'today';
  return dueOn <= endOfWeek(today) ? 'week' : 'later';
}

/** Open tasks under their headings, those with nothing left out; within one by day, the pressing ones first. */
export function groupWork(items: readonly WorkItem[], today: Day): WorkList['buckets'] {
  const weight = { high: 0, normal: 1, low: 2 };
  const sorted = [...items].sort((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? '') || weight[one.priority] - weight[other.priority]);
  return WORK_BUCKETS.map((bucket) => ({ bucket, items: sorted.filter(({ dueOn }) => bucketOf(dueOn, today) === bucket) })).filter(({ items: some }) => some.length > 0);
}

export const SNOOZE_CHOICES = ['tomorrow', 'week', 'month'] as const;
export type SnoozeChoice = (typeof SNOOZE_CHOICES)[number];

/** To when a task is put off: tomorrow, the next Monday, or the same day a month of four weeks on. */
export function snoozeTo(choice: SnoozeChoice, today: Day): Day {
  if (choice === 'tomorrow') return addDays(today, 1);
  return choice === 'week' ? addDays(endOfWeek(today), 1) : addDays(today, 28);
}

function endOfWeek(today: Day): Day {
  return addDays(today, 6 - ((toDate(today).getUTCDay() + 6) % 7));
}
