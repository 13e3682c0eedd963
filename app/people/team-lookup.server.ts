import { inWorkspace } from '#app/db/client.server.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Scope } from './scope.ts';

/** The team with this id or this name; null when there is none. */
export async function findTeamId(scope: Scope, idOrName: string): Promise<string | null> {
  if (/[\0\ud800-\udfff]/.test(idOrName)) return null;
  return inWorkspace(scope.workspaceId, async (tx) => {
    const where = isUuid(idOrName) ? { id: idOrName.toLowerCase() } : { name: idOrName };
    const team = await tx.team.findFirst({ where: { workspaceId: scope.workspaceId, ...where }, select: { id: true } });
    return team?.id ?? null;
  });
}
