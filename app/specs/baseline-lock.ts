import type { Day } from '#app/values/day.ts';
import type { SpecDraft, SpecRecord } from './spec.ts';

/** What a baseline is of: with another of these it is another baseline. */
const PARTS = ['metricId', 'teamId', 'slice', 'baselineValue', 'baselineOn'] as const;
type Baseline = Pick<SpecRecord, (typeof PARTS)[number]>;

/** R13: since go-live a baseline from before it stands as it was measured then. */
export interface BaselineLock {
  liveOn: Day;
  /** As it stands; null of a specification that is new. */
  standing: Baseline | null;
}

/** For the facts of the rule; nothing while nothing is live. */
export function lockedSince(liveOn: Day | null, standing: Baseline | null): { baselineLock?: BaselineLock } {
  return liveOn === null ? {} : { baselineLock: { liveOn, standing } };
}

/** Whether a baseline that was not there is dated before go-live, or one that was there is no longer what it was. */
export function isBackDated(draft: Pick<SpecDraft, (typeof PARTS)[number]>, { liveOn, standing }: BaselineLock): boolean {
  const isSame = standing !== null && PARTS.every((part) => draft[part] === standing[part]);
  const isBefore = (on: SpecDraft['baselineOn']) => on !== null && on !== 'unreadable' && on < liveOn;
  return !isSame && isBefore(draft.baselineOn);
}
