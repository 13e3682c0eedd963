import type { GoLive, TestCycle } from './go-live.ts';
import { countRehearsed, isRealAcceptance, isSigned } from './readiness-rule.ts';

/** One thing that R12 still asks before go-live. */
export type OpenPoint =
  | { part: 'tests'; kind: 'no-acceptance' }
  | { part: 'tests'; kind: 'unsigned' | 'failed'; cycle: TestCycle }
  | { part: 'rehearsals'; kind: 'rehearse'; times: number };

/** What stands between now and go-live, in the order of the page. */
export function openPoints({ tests, rehearsals }: Pick<GoLive, 'tests' | 'rehearsals'>): OpenPoint[] {
  const { ready, of } = countRehearsed(rehearsals);
  return [
    ...(tests.some(isRealAcceptance) ? [] : [{ part: 'tests', kind: 'no-acceptance' } as const]),
    ...tests.filter((cycle) => !isSigned(cycle)).map((cycle) => ({ part: 'tests', kind: cycle.outcome === 'failed' ? 'failed' : 'unsigned', cycle }) as const),
    ...(ready < of ? [{ part: 'rehearsals', kind: 'rehearse', times: of - ready } as const] : []),
  ];
}
