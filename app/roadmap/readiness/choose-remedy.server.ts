import { mayTreat, type RemedyRefusal } from '#app/adoption/pulses/remedy.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn, dayOf, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import { findReadiness } from './read-readiness-page.server.ts';
import type { GroupRemedyInput } from './remedy-form.ts';

export type ChooseRefusal = 'not-allowed' | 'no-programme' | 'not-found' | 'changed-meanwhile' | 'owner-not-found' | 'in-the-past' | 'already-there' | RemedyRefusal;

/** Chooses what is done about the barrier of a group; what was chosen before no longer stands. Refused with the reason of R10. */
export async function chooseGroupRemedy(scope: Scope, groupId: string, input: GroupRemedyInput, asOf: Date): Promise<Result<{ id: string }, ChooseRefusal>> {
  const { workspaceId, member } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  const group = (await findReadiness(scope, asOf))?.groups.find(({ id }) => id === groupId);
  if (!group) return refused('not-found');
  const { measurement } = group;
  if (!measurement) return refused('unknown-barrier');
  if (measurement.pulseId !== input.pulseId || measurement.round !== input.round) return refused('changed-meanwhile');
  const { barrier } = measurement;
  const allowed = mayTreat(barrier, input.remedy);
  if (!allowed.ok || barrier.kind !== 'at') return allowed.ok ? refused('no-barrier') : allowed;
  if (input.on < dayIn(asOf, scope.timeZone)) return refused('in-the-past');
  return onProgramme<{ id: string }, ChooseRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    if ((await tx.member.count({ where: { workspaceId, id: input.ownerId, accessEndedAt: null } })) === 0) return refused('owner-not-found');
    const standing = await tx.groupRemedy.findFirst({ where: { workspaceId, groupId, removedAt: null } });
    const chosen = { element: barrier.element as string, remedy: input.remedy as string, ownerId: input.ownerId, pulseId: input.pulseId, round: input.round };
    // A double click chooses once.
    if (standing && dayOf(standing.onDay) === input.on && Object.entries(chosen).every(([key, value]) => standing[key as keyof typeof chosen] === value)) return done({ id: standing.id });
    await tx.groupRemedy.updateMany({ where: { workspaceId, groupId, removedAt: null }, data: { removedAt: asOf } });
    const { id } = await tx.groupRemedy.create({ data: { workspaceId, programmeId, groupId, ...chosen, onDay: toDate(input.on), chosenAt: asOf, chosenById: member?.id ?? null } });
    await recordAudit(tx, scope, { verb: 'group-remedy.choose', entity: 'group-remedy', recordId: id, ...(standing ? { before: { id: standing.id, remedy: standing.remedy } } : {}), after: { groupId, ...chosen, on: input.on } });
    return done({ id });
  });
}

/** Takes the choice back, or puts it back unless another was chosen since. Twice is once. */
export async function removeGroupRemedy(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Promise<Result<{ id: string }, ChooseRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, ChooseRefusal>(scope, 'roadmap:write', async (tx) => {
    const found = isUuid(id) ? await tx.groupRemedy.findFirst({ where: { workspaceId, id } }) : null;
    if (!found) return refused('not-found');
    if (!isRemoved && (await tx.groupRemedy.count({ where: { workspaceId, groupId: found.groupId, removedAt: null, id: { not: id } } })) > 0) return refused('already-there');
    const { count } = await tx.groupRemedy.updateMany({ where: { workspaceId, id, removedAt: isRemoved ? null : { not: null } }, data: { removedAt: isRemoved ? asOf : null } });
    if (count > 0) await recordAudit(tx, scope, { verb: isRemoved ? 'group-remedy.remove' : 'group-remedy.restore', entity: 'group-remedy', recordId: id });
    return done({ id });
  });
}
