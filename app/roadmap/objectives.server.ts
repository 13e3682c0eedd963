import { z } from 'zod';
import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { memberNames } from './member-names.server.ts';
import { levelBelow, type Objective, OBJECTIVE_LEVELS, type ObjectiveLevel } from './objective.ts';
import { type PlacedObjective, type PlaceRefusal, whyNotThere } from './objectives/objective-change.ts';

const NewObjectiveSchema = z.strictObject({
  /** Left out: the level under the goal it serves. */
  level: z.enum(OBJECTIVE_LEVELS).optional(),
  name: z.string().trim().min(1).max(200),
  contribution: z.string().trim().max(500).nullable().default(null),
  parentId: z.uuid().nullable().default(null),
  ownerId: z.uuid().nullable().default(null),
});

export type ObjectiveRefusal = 'not-allowed' | 'owner-not-found' | PlaceRefusal;

/** Every goal of the workspace, also those that ended, in the order in which they were made. */
export async function listObjectives(scope: Scope): Promise<Objective[]> {
  const { workspaceId, timeZone } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    const rows = await tx.objective.findMany({ where: { workspaceId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
    const names = await memberNames(tx, scope, rows.map((row) => row.ownerId));
    return rows.map(({ id, parentId, level, name, contribution, ownerId, weight, endedAt, version }) => ({
      id,
      parentId,
      level: level as ObjectiveLevel,
      name,
      contribution,
      ownerId,
      ownerName: ownerId && (names.get(ownerId) ?? null),
      weight,
      endedOn: endedAt && dayIn(endedAt, timeZone),
      version,
    }));
  });
}

/** A goal under the one it serves. `wrong-level` when it skips one: strategic, tactical, operational. */
export async function createObjective(scope: Scope, input: z.input<typeof NewObjectiveSchema>): Promise<Result<{ id: string }, ObjectiveRefusal>> {
  const given = NewObjectiveSchema.parse(input);
  const { name, parentId, ownerId } = given;
  const contribution = given.contribution || null;
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    const all = await lockObjectives(tx, scope);
    const above = parentId === null ? null : all.find(({ id }) => id === parentId);
    const level = given.level ?? (above ? levelBelow(above.level) : 'strategic');
    if (level === null) return refused('wrong-level');
    const reason = whyNotThere(all, { id: null, parentId, level, name });
    if (reason) return refused(reason);
    if (ownerId !== null && !(await isMember(tx, scope, ownerId))) return refused('owner-not-found');
    const objective = { level, name, contribution, parentId, ownerId };
    const { id } = await tx.objective.create({ data: { workspaceId, ...objective } });
    await recordAudit(tx, scope, { verb: 'objective.create', entity: 'objective', recordId: id, after: objective });
    return done({ id });
  });
}

/** Every goal as the rules look at it, locked: of two people who change the tree the second sees what the first made of it. */
export async function lockObjectives(tx: Transaction, { workspaceId }: Scope): Promise<PlacedObjective[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`objectives ${workspaceId}`}, 0))`;
  const rows = await tx.objective.findMany({ where: { workspaceId }, select: { id: true, parentId: true, level: true, name: true, endedAt: true } });
  return rows.map(({ endedAt, level, ...row }) => ({ ...row, level: level as ObjectiveLevel, isEnded: endedAt !== null }));
}

export async function isMember(tx: Transaction, { workspaceId }: Scope, id: string): Promise<boolean> {
  return (await tx.member.count({ where: { workspaceId, id } })) > 0;
}
