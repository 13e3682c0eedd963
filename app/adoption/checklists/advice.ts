import type { RuleKind } from './checklist.ts';

export type ListAdvice = 'too-many' | 'too-few' | 'no-start' | 'only-by-hand';

const FEWEST = 3;
const MANY = 5;

/**
 * What makes a list less likely to be finished; warned of, never refused. Of lists of three and four steps 72–74% are
 * finished, of seven and more 16% (Chameleon 2025); with a first step already done 34% instead of 19% (Nunes & Drèze 2006).
 */
export function adviceOn({ rules, week, countsFrom }: { rules: readonly RuleKind[]; week: number; countsFrom: string }): ListAdvice[] {
  const advice: ListAdvice[] = [];
  if (rules.length > MANY) advice.push('too-many');
  if (rules.length < FEWEST) advice.push('too-few');
  if (week === 1 && countsFrom === 'enrolment' && rules[0] !== 'start') advice.push('no-start');
  if (rules.length > 0 && rules.every((rule) => rule === 'hand' || rule === 'start')) advice.push('only-by-hand');
  return advice;
}
