import { inWorkspace } from '#app/db/client.server.ts';
import type { TargetChange } from '#app/kpis/kpi-page.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Spec } from '../spec.ts';
import { type SpecKey, type SpecVersion, targetOf } from './version.ts';

/** All changes of it, newest first; empty when there are none, and for what is not in this workspace. */
export async function listVersions(scope: Scope, specificationId: string): Promise<SpecVersion[]> {
  if (!isUuid(specificationId)) return [];
  const where = { workspaceId: scope.workspaceId };
  const { rows, members } = await inWorkspace(scope.workspaceId, async (tx) => {
    const rows = await tx.specificationVersion.findMany({ where: { ...where, specificationId }, orderBy: { version: 'desc' } });
    const ids = rows.flatMap(({ changedById }) => changedById ?? []);
    return { rows, members: ids.length === 0 ? [] : await tx.member.findMany({ where: { ...where, id: { in: ids } }, select: { id: true, name: true } }) };
  });
  return rows.map(({ version, changedAt, changedById, before, after, isBreak, isVoided, reason }) => ({
    ...{ version, changedAt, isBreak, isVoided, reason },
    by: members.find(({ id }) => id === changedById)?.name ?? null,
    before: before as unknown as Spec,
    after: after as unknown as Partial<Spec>,
    fields: Object.keys(after as object) as SpecKey[],
  }));
}

/** The changes after which its values were held against something else, oldest first. */
export async function listTargetChanges(scope: Scope, specificationId: string): Promise<TargetChange[]> {
  const versions = await listVersions(scope, specificationId);
  return versions
    .filter(({ isBreak }) => isBreak)
    .map(({ version, changedAt, by, before }) => ({ on: dayIn(changedAt, scope.timeZone), version, by, earlier: targetOf(before) }))
    .toReversed();
}
