import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { type LiveValue, shareOf } from '../criterion.ts';
import { findStrategy } from './read-strategy.server.ts';
import type { StrategyPart } from './strategy-rule.ts';

/** The parts of R1 that one criterion asks together. */
const PARTS: Record<'goals-ready' | 'scope-lists', readonly StrategyPart[]> = { 'goals-ready': ['goals', 'owners', 'kpis'], 'scope-lists': ['scope-in', 'scope-out'] };

/** What gate 1 asks, as it stands (R1, R2); null without a programme. */
export async function readStrategyFact(scope: Scope, fact: 'urgency-statements' | 'goals-ready' | 'scope-lists' | 'partners-signed', today: Day): Promise<LiveValue | null> {
  const strategy = await findStrategy(scope);
  if (!strategy) return null;
  switch (fact) {
    case 'urgency-statements':
      return { value: strategy.urgency.length, numerator: null, denominator: null, unit: 'count', currency: null, periodStart: null, asOf: today };
    case 'goals-ready':
    case 'scope-lists': {
      const asked = strategy.rule.filter(({ part }) => PARTS[fact].includes(part));
      return shareOf(asked.filter(({ isMet }) => isMet).length, asked.length, today);
    }
    case 'partners-signed': {
      const { people, needed } = strategy.partners;
      return shareOf(people.filter(({ signedOn }) => signedOn !== null).length, needed, today);
    }
  }
}
