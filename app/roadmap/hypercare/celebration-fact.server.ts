import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { type LiveValue, shareOf } from '../criterion.ts';
import { countCelebrated } from './review-rhythm.ts';

/** R15: of how many go-lives the celebration is planned. */
export async function readCelebrationFact({ workspaceId }: Scope, today: Day): Promise<LiveValue> {
  return inWorkspace(workspaceId, async (tx) => {
    const waves = await tx.milestone.findMany({ where: { workspaceId, kind: 'go-live' }, select: { id: true, teamIds: true } });
    const celebrations = await tx.celebration.findMany({ where: { workspaceId, removedAt: null }, select: { waveId: true } });
    const { ready, of } = countCelebrated(waves.filter(({ teamIds }) => teamIds.length > 0).map(({ id }) => id), celebrations);
    return shareOf(ready, of, today);
  });
}
