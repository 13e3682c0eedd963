import { z } from 'zod';
import { inWorkspace } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { memberNames } from './member-names.server.ts';
import { fitsUnder, levelBelow, type Objective, OBJECTIVE_LEVELS, type ObjectiveLevel } from './objective.ts';

const NewObjectiveSchema = z.strictObject({
  /** Left out: the level under the goal it serves. */
  level: z.enum(OBJECTIVE_LEVELS).optional(),
  name: z.string().trim().min(1).max(200),
  parentId: z.uuid().nullable().default(null),
  ownerId: z.uuid().nullable().default(null),
});

export type ObjectiveRefusal = 'not-allowed' | 'already-there' | 'parent-not-found' | 'wrong-level' | 'owner-not-found';

/** Every goal of the workspace, in the order in which they were made. */
export async function listObjectives(scope: Scope): Promise<Objective[]> {
  const { workspaceId } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    const rows = await tx.objective.findMany({ where: { workspaceId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
    const names = await memberNames(tx, scope, rows.map((row) => row.ownerId));
    return rows.map(({ id, parentId, level, name, ownerId }) => ({ id, parentId, level: level as ObjectiveLevel, name, ownerName: ownerId && (names.get(ownerId) ?? null) }));
  });
}

/** A goal under the one it serves. `wrong-level` when it skips one: strategic, tactical, operational. */
export async function createObjective(scope: Scope, input: z.input<typeof NewObjectiveSchema>): Promise<Result<{ id: string }, ObjectiveRefusal>> {
  const given = NewObjectiveSchema.parse(input);
  const { name, parentId, ownerId } = given;
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    // Of two clicks the second waits here and then finds the first one's goal.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`objectives ${workspaceId}`}, 0))`;
    const parent = parentId === null ? null : await tx.objective.findFirst({ where: { workspaceId, id: parentId } });
    if (parentId !== null && !parent) return refused('parent-not-found');
    const above = parent && (parent.level as ObjectiveLevel);
    const level = given.level ?? (above === null ? 'strategic' : levelBelow(above));
    if (level === null || !fitsUnder(level, above)) return refused('wrong-level');
    if (ownerId !== null && (await tx.member.count({ where: { workspaceId, id: ownerId } })) === 0) return refused('owner-not-found');
    if ((await tx.objective.count({ where: { workspaceId, parentId, name: { equals: name, mode: 'insensitive' } } })) > 0) return refused('already-there');
    const objective = { level, name, parentId, ownerId };
    const { id } = await tx.objective.create({ data: { workspaceId, ...objective } });
    await recordAudit(tx, scope, { verb: 'objective.create', entity: 'objective', recordId: id, after: objective });
    return done({ id });
  });
}
