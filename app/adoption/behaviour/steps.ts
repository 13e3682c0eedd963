import type { Behaviour } from '#app/crm/behaviours/behaviour.ts';
import type { Day } from '#app/values/day.ts';
import type { SeriesPoint } from '#app/values/metric.ts';

/** The seven steps of changing behaviour. Source: the protocol of organisational behaviour management (OBM). */
export const OBM_STEPS = ['specify', 'measure', 'analyse', 'feedback', 'goals', 'reinforce', 'evaluate'] as const;
export type ObmStep = (typeof OBM_STEPS)[number];

/** Which steps have been taken, from what is written down and what was measured. */
export function stepsTaken(behaviour: Behaviour, points: readonly SeriesPoint[], { hasReview }: { hasReview: boolean }): Record<ObmStep, boolean> {
  const { baselineValue, antecedent, consequence, reward, subGoals } = behaviour;
  const last = points.findLast(({ state, value }) => state === 'complete' && value !== null);
  const isReached = last !== undefined && subGoals.some((goal) => (last.value ?? 0) >= goal.value);
  const final = subGoals.at(-1);
  return {
    specify: true,
    measure: baselineValue !== null,
    analyse: antecedent !== null && consequence !== null,
    feedback: hasReview,
    goals: subGoals.length > 0,
    reinforce: reward !== null && isReached,
    evaluate: final !== undefined && last !== undefined && final.on < last.end,
  };
}

/** What is to be reached next, on the day; the last one when all days have passed. Null without goals. */
export function nextGoal({ subGoals }: Pick<Behaviour, 'subGoals'>, value: number | null, today: Day): { value: number; on: Day; isReached: boolean; isLate: boolean } | null {
  const open = subGoals.find((goal) => (value ?? -1) < goal.value || goal.on >= today) ?? subGoals.at(-1);
  if (!open) return null;
  const isReached = value !== null && value >= open.value;
  return { ...open, isReached, isLate: !isReached && open.on < today };
}
