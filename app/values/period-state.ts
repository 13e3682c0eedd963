import type { Day } from './day.ts';
import type { PointState } from './metric.ts';

/** What a period can be judged by, as days in the workspace's time zone. */
export interface Horizon {
  today: Day;
  /** The day of the last load of the facts; null when nothing was ever loaded. */
  loadedOn: Day | null;
}

/** Whether the period that ends before the given day is over, and facts have come in since. */
export function periodState(end: Day, { today, loadedOn }: Horizon): PointState {
  if (end > today) return 'unfinished';
  return loadedOn === null || loadedOn < end ? 'not-loaded' : 'complete';
}
