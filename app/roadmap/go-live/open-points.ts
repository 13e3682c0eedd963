import { missingTaskParts, type TaskPart } from './cut-over-rule.ts';
import type { CutOverTask, GoLive, TestCycle } from './go-live.ts';
import { countRehearsed, isRealAcceptance, isSigned } from './readiness-rule.ts';

/** One thing that R12 still asks before go-live. */
export type OpenPoint =
  | { part: 'tests'; kind: 'no-acceptance' }
  | { part: 'tests'; kind: 'unsigned' | 'failed'; cycle: TestCycle }
  | { part: 'rehearsals'; kind: 'rehearse'; times: number }
  | { part: 'cut-over'; kind: 'no-task' }
  | { part: 'cut-over'; kind: 'incomplete'; task: CutOverTask; missing: TaskPart[] };

/** What stands between now and go-live, in the order of the page. */
export function openPoints({ tests, rehearsals, tasks }: Pick<GoLive, 'tests' | 'rehearsals' | 'tasks'>): OpenPoint[] {
  const { ready, of } = countRehearsed(rehearsals);
  return [
    ...(tests.some(isRealAcceptance) ? [] : [{ part: 'tests', kind: 'no-acceptance' } as const]),
    ...tests.filter((cycle) => !isSigned(cycle)).map((cycle) => ({ part: 'tests', kind: cycle.outcome === 'failed' ? 'failed' : 'unsigned', cycle }) as const),
    ...(ready < of ? [{ part: 'rehearsals', kind: 'rehearse', times: of - ready } as const] : []),
    ...(tasks.length === 0 ? [{ part: 'cut-over', kind: 'no-task' } as const] : []),
    ...tasks.map((task) => ({ part: 'cut-over', kind: 'incomplete', task, missing: missingTaskParts(task) }) as const).filter(({ missing }) => missing.length > 0),
  ];
}
