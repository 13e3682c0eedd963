import type { ComparableId, Gap, LiveGroup, NoComparison, SinceLiveMark, WeekSinceLive } from './since-live.ts';

/** Two groups beside each other, each by its own weeks. */
export interface SinceLivePage {
  metricId: ComparableId;
  waves: LiveGroup[];
  teams: LiveGroup[];
  /** Null when there are not two groups. */
  one: LiveGroup | null;
  other: LiveGroup | null;
  /** Empty when there is an obstacle. */
  weeks: [WeekSinceLive[], WeekSinceLive[]];
  /** What happened to either of them, in order of week. */
  marks: SinceLiveMark[];
  gap: Gap | null;
  obstacle: { reason: NoComparison; group: LiveGroup | null } | null;
  /** Some team is too small to be told in some week that is shown. */
  isPartlyHidden: boolean;
}
