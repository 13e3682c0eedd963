import type { Span } from './day-number.ts';
import type { MemberFacts } from './member-facts.ts';

export const STAGES = ['new', 'returning', 'resurrecting', 'dormant'] as const;
/** How somebody enrolled stands in a period to their earlier acts; the first three together are who was active. */
export type Stage = (typeof STAGES)[number];

/** Null: neither active nor in the period before. Source: PostHog, lifecycle. */
export function stageOf({ history, firstAct }: Pick<MemberFacts, 'history' | 'firstAct'>, now: Span, before: Span): Stage | null {
  const wasActive = history.acted(before);
  if (!history.acted(now)) return wasActive ? 'dormant' : null;
  if (firstAct !== null && firstAct >= now.from) return 'new';
  return wasActive ? 'returning' : 'resurrecting';
}
