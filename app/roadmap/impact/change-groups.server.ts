import type { Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import type { GroupInput } from './impact-form.ts';

export type GroupRefusal = 'not-allowed' | 'no-programme' | 'not-found' | 'already-there' | 'team-not-found' | 'role-not-found' | 'changed-meanwhile';

/** Writes down a group that the change touches; what is not known of it yet can follow. */
export async function addGroup(scope: Scope, input: GroupInput, asOf: Date): Promise<Result<{ id: string }, GroupRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, GroupRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const read = await readInput(tx, scope, programmeId, input, null);
    if (!read.ok) return read;
    const { id } = await tx.impactGroup.create({ data: { workspaceId, programmeId, ...read.value, createdAt: asOf } });
    await recordAudit(tx, scope, { verb: 'impact-group.create', entity: 'impact-group', recordId: id, after: read.value });
    return done({ id });
  });
}

/** Says it otherwise or scores it; its risks stay. */
export async function changeGroup(scope: Scope, id: string, input: GroupInput): Promise<Result<{ id: string }, GroupRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, GroupRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const before = isUuid(id) ? await tx.impactGroup.findFirst({ where: { workspaceId, id, removedAt: null } }) : null;
    if (!before) return refused('not-found');
    if (input.version !== before.version) return refused('changed-meanwhile');
    const read = await readInput(tx, scope, programmeId, input, id);
    if (!read.ok) return read;
    await tx.impactGroup.updateMany({ where: { workspaceId, id }, data: { ...read.value, version: { increment: 1 } } });
    const { name, teamId, roleId, now, wanted, organisation, department, individual, note } = before;
    await recordAudit(tx, scope, { verb: 'impact-group.change', entity: 'impact-group', recordId: id, before: { name, teamId, roleId, now, wanted, organisation, department, individual, note }, after: read.value });
    return done({ id });
  });
}

/** Takes a group away with its risks kept, or back again unless the same was written anew. Twice is once. */
export async function removeGroup(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Promise<Result<{ id: string }, GroupRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, GroupRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const group = isUuid(id) ? await tx.impactGroup.findFirst({ where: { workspaceId, id } }) : null;
    if (!group) return refused('not-found');
    if (!isRemoved && (await isNameTaken(tx, { workspaceId, programmeId, name: group.name, besides: id }))) return refused('already-there');
    const { count } = await tx.impactGroup.updateMany({ where: { workspaceId, id, removedAt: isRemoved ? null : { not: null } }, data: { removedAt: isRemoved ? asOf : null } });
    if (count > 0) await recordAudit(tx, scope, { verb: isRemoved ? 'impact-group.remove' : 'impact-group.restore', entity: 'impact-group', recordId: id });
    return done({ id });
  });
}

interface GroupRow extends Omit<GroupInput, 'version' | 'now' | 'wanted' | 'note'> {
  now: string | null;
  wanted: string | null;
  note: string | null;
}

/** The row as it is kept: without a name of its own a group is called after its role or team. @param id of the group that is changed; null for a new one */
async function readInput(tx: Transaction, { workspaceId }: Scope, programmeId: string, input: GroupInput, id: string | null): Promise<Result<GroupRow, GroupRefusal>> {
  const { teamId, roleId, organisation, department, individual } = input;
  const team = teamId ? await tx.team.findFirst({ where: { workspaceId, id: teamId }, select: { name: true } }) : null;
  if (teamId && !team) return refused('team-not-found');
  const role = roleId ? await tx.affectedRole.findFirst({ where: { workspaceId, programmeId, id: roleId }, select: { name: true } }) : null;
  if (roleId && !role) return refused('role-not-found');
  const name = input.name || [role?.name, team?.name].filter(Boolean).join(', ');
  if (await isNameTaken(tx, { workspaceId, programmeId, name, besides: id })) return refused('already-there');
  return done({ name, teamId, roleId, now: input.now || null, wanted: input.wanted || null, organisation, department, individual, note: input.note || null });
}

/** @param besides the group whose own name it may be; null for none */
async function isNameTaken(tx: Transaction, { workspaceId, programmeId, name, besides }: { workspaceId: string; programmeId: string; name: string; besides: string | null }): Promise<boolean> {
  return (await tx.impactGroup.count({ where: { workspaceId, programmeId, removedAt: null, name: { equals: name, mode: 'insensitive' }, ...(besides ? { id: { not: besides } } : {}) } })) > 0;
}
