import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { Milestone as MilestoneRow } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayOf, toDate } from '#app/values/day.ts';
import type { Localized } from '#app/values/localized.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { type Milestone, MILESTONE_KINDS } from './milestone.ts';
import type { MilestoneInput } from './milestone-form.ts';

export type MilestoneRefusal = 'not-allowed' | 'not-found' | 'unknown-team' | 'changed-meanwhile';

/** Everything that was written down, the newest day first. */
export async function listMilestones({ workspaceId }: Scope): Promise<Milestone[]> {
  const rows = await inWorkspace(workspaceId, (tx) => tx.milestone.findMany({ where: { workspaceId }, orderBy: [{ onDay: 'desc' }, { id: 'desc' }] }));
  return rows.map(toMilestone);
}

/** Null when there is none in this workspace. */
export async function findMilestone({ workspaceId }: Scope, id: string): Promise<Milestone | null> {
  if (!isUuid(id)) return null;
  const row = await inWorkspace(workspaceId, (tx) => tx.milestone.findFirst({ where: { workspaceId, id } }));
  return row && toMilestone(row);
}

export async function addMilestone(scope: Scope, input: MilestoneInput): Promise<Result<{ id: string }, MilestoneRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    if (!(await areTeams(tx, scope, input.teamIds))) return refused('unknown-team');
    const { id } = await tx.milestone.create({ data: { workspaceId, ...columnsOf(input) } });
    await recordAudit(tx, scope, { verb: 'milestone.create', entity: 'milestone', recordId: id, after: toLog(columnsOf(input)) });
    return done({ id });
  });
}

export async function changeMilestone(scope: Scope, id: string, input: MilestoneInput): Promise<Result<undefined, MilestoneRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  if (!isUuid(id)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const before = await tx.milestone.findFirst({ where: { workspaceId, id } });
    if (!before) return refused('not-found');
    if (!(await areTeams(tx, scope, input.teamIds))) return refused('unknown-team');
    const changed = await tx.milestone.updateMany({ where: { workspaceId, id, version: input.version ?? 0 }, data: { ...columnsOf(input), version: { increment: 1 } } });
    if (changed.count === 0) return refused('changed-meanwhile');
    await recordAudit(tx, scope, { verb: 'milestone.update', entity: 'milestone', recordId: id, before: toLog(before), after: toLog(columnsOf(input)) });
    return done();
  });
}

export async function removeMilestone(scope: Scope, id: string): Promise<Result<undefined, MilestoneRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  if (!isUuid(id)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const before = await tx.milestone.findFirst({ where: { workspaceId, id } });
    const { count } = await tx.milestone.deleteMany({ where: { workspaceId, id } });
    if (!before || count === 0) return refused('not-found');
    await recordAudit(tx, scope, { verb: 'milestone.remove', entity: 'milestone', recordId: id, before: toLog(before) });
    return done();
  });
}

async function areTeams(tx: Transaction, { workspaceId }: Scope, ids: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(ids)];
  return wanted.length === 0 || (await tx.team.count({ where: { workspaceId, id: { in: wanted } } })) === wanted.length;
}

function columnsOf({ kind, on, titleNl, titleEn, teamIds }: MilestoneInput) {
  return { kind, onDay: toDate(on), title: { nl: titleNl, en: titleEn }, teamIds: [...new Set(teamIds)] };
}

function toLog({ kind, onDay, title, teamIds }: Pick<MilestoneRow, 'kind' | 'onDay' | 'title' | 'teamIds'>) {
  return { kind, on: dayOf(onDay), title, teamIds };
}

function toMilestone({ id, kind, onDay, title, teamIds, version }: MilestoneRow): Milestone {
  return { id, kind: MILESTONE_KINDS.find((known) => known === kind) ?? 'other', on: dayOf(onDay), title: title as unknown as Localized, teamIds, version };
}
