import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { type Agenda, AgendaSchema, type Review } from './review.ts';

/** Who leads the project may look at every team; a manager at their own. */
export const seesEveryTeam = (scope: Scope) => scope.permissions.has('kpis:write');

/** The teams that the reader may look at as their manager, by name: their own first. */
export async function listOwnTeams(scope: Scope): Promise<{ id: string; name: string; isOwn: boolean }[]> {
  return inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ id: string; name: string; isOwn: boolean }[]>`
    SELECT t.id, t.name, own.is_own AS "isOwn" FROM teams t CROSS JOIN LATERAL (SELECT EXISTS (
      SELECT 1 FROM team_memberships m WHERE m.workspace_id = t.workspace_id AND m.team_id = t.id AND m.member_id = ${scope.member?.id ?? null}::uuid AND m.is_manager AND m.ends_on IS NULL) AS is_own) own
    WHERE t.workspace_id = ${scope.workspaceId}::uuid AND (own.is_own OR ${seesEveryTeam(scope)}) ORDER BY own.is_own DESC, t.name, t.id`);
}

export async function hasFinishedReview(tx: SqlTransaction, scope: Scope): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM team_reviews WHERE workspace_id = ${scope.workspaceId}::uuid AND finished_at IS NOT NULL LIMIT 1`;
  return rows.length > 0;
}

/** Begins a review with the figures as they stand; what was held elsewhere is finished at once. @returns its id. */
export async function beginReview(scope: Scope, { teamId, heldAt, agenda, isElsewhere = false }: { teamId: string; heldAt: Date; agenda: Agenda; isElsewhere?: boolean }): Promise<Result<{ id: string }, 'not-found'>> {
  if (!(await listOwnTeams(scope)).some(({ id }) => id === teamId)) return refused('not-found');
  const id = uuid();
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO team_reviews (id, workspace_id, team_id, led_by_id, held_at, is_from_crm, agenda, finished_at)
      VALUES (${id}::uuid, ${scope.workspaceId}::uuid, ${teamId}::uuid, ${scope.member?.id ?? null}::uuid, ${heldAt.toISOString()}::timestamptz, false, ${JSON.stringify(agenda)}::jsonb, ${isElsewhere ? heldAt.toISOString() : null}::timestamptz)`;
    await recordAudit(tx, scope, { verb: 'review.begin', entity: 'review', recordId: id, after: { teamId, heldAt, isElsewhere } });
    return done({ id });
  });
}

/** Says what came of it and whether the screen of the CRM was what the meeting looked at. Counted from then on. */
export async function finishReview(scope: Scope, id: string, { notes, isFromCrm, version }: { notes: string | null; isFromCrm: boolean; version: number }, asOf: Date): Promise<Result<undefined, 'not-found' | 'changed-meanwhile'>> {
  const review = await findReview(scope, id);
  if (!review) return refused('not-found');
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const changed = await tx.$executeRaw`
      UPDATE team_reviews SET notes = ${notes}, is_from_crm = ${isFromCrm}, finished_at = coalesce(finished_at, ${asOf.toISOString()}::timestamptz), version = version + 1
      WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid AND version = ${version}`;
    if (changed === 0) return refused('changed-meanwhile');
    await recordAudit(tx, scope, { verb: 'review.finish', entity: 'review', recordId: id, after: { notes, isFromCrm } });
    return done();
  });
}

const TaskSchema = z.object({ id: z.uuid(), title: z.string(), owner: z.string().nullable(), dueOn: DaySchema.nullable(), isDone: z.boolean() });
const RowSchema = z.object({
  id: z.uuid(),
  team: z.object({ id: z.uuid(), name: z.string() }),
  ledBy: z.string().nullable(),
  heldAt: z.coerce.date(),
  isFromCrm: z.boolean(),
  agenda: AgendaSchema,
  notes: z.string().nullable(),
  tasks: z.array(TaskSchema),
  version: z.int(),
  finishedAt: z.coerce.date().nullable(),
});
const LISTED = 8;

/** The last reviews of a team, newest first. */
export async function listReviews(scope: Scope, teamId: string): Promise<Review[]> {
  return inWorkspaceSql(scope.workspaceId, (tx) => readReviews(tx, scope, Prisma.sql`r.team_id = ${teamId}::uuid`));
}

/** Null when there is none of a team the reader may look at. */
export async function findReview(scope: Scope, id: string): Promise<Review | null> {
  if (!isUuid(id)) return null;
  const [review] = await inWorkspaceSql(scope.workspaceId, (tx) => readReviews(tx, scope, Prisma.sql`r.id = ${id}::uuid`));
  return review && (await listOwnTeams(scope)).some((team) => team.id === review.team.id) ? review : null;
}

async function readReviews(tx: SqlTransaction, scope: Scope, which: Prisma.Sql): Promise<Review[]> {
  const rows: unknown[] = await tx.$queryRaw(Prisma.sql`
    SELECT r.id, jsonb_build_object('id', t.id, 'name', t.name) AS team, m.name AS "ledBy", r.held_at AS "heldAt", r.is_from_crm AS "isFromCrm", r.agenda, r.notes, r.version, r.finished_at AS "finishedAt",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'title', k.title, 'owner', o.name, 'dueOn', k.due_on, 'isDone', k.done_at IS NOT NULL) ORDER BY k.created_at, k.id)
        FROM tasks k LEFT JOIN members o ON o.workspace_id = k.workspace_id AND o.id = k.owner_id WHERE k.workspace_id = r.workspace_id AND k.id = ANY (r.task_ids) AND k.deleted_at IS NULL), '[]'::jsonb) AS tasks
    FROM team_reviews r JOIN teams t ON t.workspace_id = r.workspace_id AND t.id = r.team_id LEFT JOIN members m ON m.workspace_id = r.workspace_id AND m.id = r.led_by_id
    WHERE r.workspace_id = ${scope.workspaceId}::uuid AND ${which} ORDER BY r.held_at DESC, r.id LIMIT ${LISTED}`);
  return z.array(RowSchema).parse(rows);
}

/** Who is in the team now, by name: whom something can be asked of. */
export async function listTeamColleagues(scope: Scope, teamId: string): Promise<{ id: string; name: string }[]> {
  return inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT m.id, m.name FROM team_memberships t JOIN members m ON m.workspace_id = t.workspace_id AND m.id = t.member_id
    WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.team_id = ${teamId}::uuid AND t.ends_on IS NULL AND m.left_on IS NULL ORDER BY m.name, m.id LIMIT 500`);
}
