import { type Difference, newcombeDifference } from '#app/values/proportion.ts';

/** Within how many days, the day of the reminder included, an act counts as its answer. */
export const ANSWER_WITHIN_DAYS = 7;
/** Below so many people on a side a share says nothing yet (our own choice; above the five that may be shown). */
export const LEAST_PER_SIDE = 10;

export interface EffectSide {
  /** Each person once, at their first reminder or at the moment at which they would have had it. */
  people: number;
  /** Of them, who did the act within the days. */
  didIt: number;
}

/** too-few: on one side or both, fewer than can be compared. */
export type NudgeEffect =
  | { kind: 'too-few'; least: number }
  | { kind: 'measured'; nudged: EffectSide; heldOut: EffectSide; difference: Difference; verdict: 'helps' | 'harms' | 'unclear' };

/** What reminding did: who was reminded against who was held out, by lot. The verdict rests on the 95% interval. */
export function nudgeEffect(nudged: EffectSide, heldOut: EffectSide): NudgeEffect {
  const difference = newcombeDifference({ successes: nudged.didIt, of: nudged.people }, { successes: heldOut.didIt, of: heldOut.people });
  if (!difference || nudged.people < LEAST_PER_SIDE || heldOut.people < LEAST_PER_SIDE) return { kind: 'too-few', least: LEAST_PER_SIDE };
  const verdict = difference.low > 0 ? 'helps' : difference.high < 0 ? 'harms' : 'unclear';
  return { kind: 'measured', nudged, heldOut, difference, verdict };
}
