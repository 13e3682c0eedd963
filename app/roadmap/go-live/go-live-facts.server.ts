import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { type LiveValue, shareOf } from '../criterion.ts';
import { readProgrammeId } from '../programme-id.server.ts';
import { countComplete } from './cut-over-rule.ts';
import { readCutOver } from './read-cut-over.server.ts';
import { readReadiness } from './read-readiness.server.ts';
import { type Count, countRehearsed, countSigned } from './readiness-rule.ts';

type GoLiveFact = 'test-cycles-signed' | 'migrations-rehearsed' | 'cut-over-complete';

/** What gate 3 asks of going live, as it stands (R12): the share that is ready; null without a programme. */
export async function readGoLiveFact(scope: Scope, fact: GoLiveFact, today: Day): Promise<LiveValue | null> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    const programmeId = await readProgrammeId(tx, scope);
    if (!programmeId) return null;
    const { ready, of } = await count(tx, scope, { fact, programmeId });
    // No task is no plan: that is not a share of nothing, it is nothing.
    return of === 0 ? { ...shareOf(0, 1, today), denominator: 0 } : shareOf(ready, of, today);
  });
}

async function count(tx: Transaction, scope: Scope, { fact, programmeId }: { fact: GoLiveFact; programmeId: string }): Promise<Count> {
  if (fact === 'cut-over-complete') return countComplete(await readCutOver(tx, scope, programmeId));
  const { tests, rehearsals } = await readReadiness(tx, scope, programmeId);
  return fact === 'test-cycles-signed' ? countSigned(tests) : countRehearsed(rehearsals);
}
