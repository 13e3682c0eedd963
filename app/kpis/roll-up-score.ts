import type { Status } from './status.ts';
import type { Judging } from './target/judging.ts';

/** On the scale of 0 to 10: where red begins, and where a KPI is when it is exactly where it should be (Spider Impact). */
export const RED_SCORE = 3.3;
export const GOAL_SCORE = 6.6;

/**
 * Where a KPI stands on a scale of 0 to 10 that is the same whatever its unit and direction: 6.6 on its course, 3.3 where red begins, in a
 * straight line between and beyond both. What has no way to go is inside (6.6) or outside (3.3). Null is not judged.
 */
export function rollUpScore(status: Status, { behindWithin }: Pick<Judging, 'behindWithin'>): number | null {
  if (!('pending' in status)) return null;
  const { kind, progress, expected } = status;
  if (progress === null || expected === null) return kind === 'behind' || kind === 'missed' || kind === 'at-risk' ? RED_SCORE : GOAL_SCORE;
  const pointsBehind = (expected - progress) * 100;
  return Math.min(10, Math.max(0, GOAL_SCORE - ((GOAL_SCORE - RED_SCORE) * pointsBehind) / behindWithin));
}

/** Red: too far behind, or too late. */
export function isRed({ kind }: Status): boolean {
  return kind === 'at-risk' || kind === 'missed';
}
