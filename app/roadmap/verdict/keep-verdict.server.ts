import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { findGoLive } from '../go-live.server.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import { findMeasuredRoles, measureUse, type VerdictNow } from './measure-use.server.ts';
import { type KeepRefusal, verdictDay, whyNotKeep } from './use-verdict.ts';
import type { Keeping, Measuring } from './verdict-form.ts';

export type VerdictRefusal = KeepRefusal | 'not-allowed' | 'no-programme' | 'not-found' | 'team-not-found' | 'kept-meanwhile';

/** Keeps what is read of every role now, for good. `kept-meanwhile` when another came in since the form was shown: a second click too. */
export async function keepVerdict(scope: Scope, { note, lastVerdictId }: Keeping, now: VerdictNow): Promise<Result<{ id: string; notUsed: string[] }, VerdictRefusal>> {
  const { workspaceId, member } = scope;
  if (!member || !scope.permissions.has('roadmap:write')) return refused('not-allowed');
  const found = await findMeasuredRoles(scope);
  if (!found) return refused('no-programme');
  // Before the transaction below: measuring takes its own connection.
  const evidence = await measureUse(scope, found.roles, now);
  const reason = whyNotKeep(verdictDay(await findGoLive(scope), dayIn(now.asOf, scope.timeZone)), evidence);
  if (reason) return refused(reason);
  return onProgramme<{ id: string; notUsed: string[] }, VerdictRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const last = await tx.useVerdict.findFirst({ where: { workspaceId, programmeId }, orderBy: [{ keptAt: 'desc' }, { id: 'desc' }], select: { id: true } });
    if ((last?.id ?? '') !== lastVerdictId) return refused('kept-meanwhile');
    const { id } = await tx.useVerdict.create({ data: { workspaceId, programmeId, note: note || null, keptAt: now.asOf, keptById: member.id, evidence: JSON.parse(JSON.stringify(evidence)) as object } });
    await recordAudit(tx, scope, { verb: 'use-verdict.keep', entity: 'use-verdict', recordId: id, after: { note, evidence } });
    return done({ id, notUsed: evidence.filter(({ state }) => state === 'not-used').map(({ name }) => name) });
  });
}

/** By which people a role is measured from now on; what was kept stays as it was. */
export async function chooseMeasured(scope: Scope, roleId: string, { measuredBy }: Measuring): Promise<Result<{ name: string }, VerdictRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ name: string }, VerdictRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const before = isUuid(roleId) ? await tx.affectedRole.findFirst({ where: { workspaceId, programmeId, id: roleId }, select: { name: true, measuredBy: true } }) : null;
    if (!before) return refused('not-found');
    const teamId = measuredBy?.startsWith('team:') ? measuredBy.slice('team:'.length) : null;
    if (teamId && (await tx.team.count({ where: { workspaceId, id: teamId } })) === 0) return refused('team-not-found');
    if (before.measuredBy === measuredBy) return done({ name: before.name });
    await tx.affectedRole.updateMany({ where: { workspaceId, id: roleId }, data: { measuredBy } });
    await recordAudit(tx, scope, { verb: 'affected-role.measure', entity: 'affected-role', recordId: roleId, before: { measuredBy: before.measuredBy }, after: { measuredBy } });
    return done({ name: before.name });
  });
}
