import { addDays, type Day } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';
import { isWorkingDay } from '#app/values/working-day.ts';

/** due: the period is over. overdue: once more to who enters it. owner: to who owns a KPI that is measured by it. Each once a period. */
export const STAGES = ['due', 'overdue', 'owner'] as const;
export type ReminderStage = (typeof STAGES)[number];

/** So many working days pass before the next stage. */
const PATIENCE: Record<Grain, number> = { day: 1, week: 2, month: 5, quarter: 5 };

export interface MissingFigure {
  /** The first day after the period. */
  end: Day;
  grain: Grain;
  /** Whether somebody is asked to enter it; else there is nobody to remind but the owner. */
  hasUpdater: boolean;
  /** The last stage that was told, and when; null for none. */
  last: { stage: ReminderStage; on: Day } | null;
}

/** What has to be told today of a figure that is missing; null is nothing. */
export function stageDue({ end, grain, hasUpdater, last }: MissingFigure, today: Day, timeZone: string): ReminderStage | null {
  if (!isWorkingDay(today, timeZone) || today < end || last?.stage === 'owner') return null;
  if (!last && hasUpdater) return 'due';
  if (workingDaysSince(last?.on ?? end, today, timeZone) < PATIENCE[grain]) return null;
  return last?.stage === 'due' && hasUpdater ? 'overdue' : 'owner';
}

/** Working days after the one, up to and with the other; counted no further than is ever waited for. */
function workingDaysSince(from: Day, today: Day, timeZone: string): number {
  let count = 0;
  for (let on = addDays(from, 1); on <= today && count < MOST_COUNTED; on = addDays(on, 1)) if (isWorkingDay(on, timeZone)) count += 1;
  return count;
}

const MOST_COUNTED = Math.max(...Object.values(PATIENCE));
