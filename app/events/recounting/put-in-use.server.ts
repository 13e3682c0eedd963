import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { LONG, lockRecount } from './recount-lock.server.ts';
import { catchUp } from './sum-again.server.ts';
import type { RecountSource } from './recount.ts';

/**
 * Puts what was counted in the place of what is in use, with what activities mean: all or nothing, for every reader at one
 * moment. What comes in meanwhile waits as long. @returns false when other things were asked meanwhile, and nothing is done.
 */
export async function putInUse(scope: Scope, token: string, source: RecountSource): Promise<boolean> {
  const { workspaceId } = scope;
  // Most of what came in since is counted before anybody has to wait.
  await inWorkspaceSql(workspaceId, async (tx) => {
    if (await lockRecount(tx, scope, token)) await catchUp(tx, scope, source);
  }, LONG);
  const isInUse = await inWorkspaceSql(workspaceId, async (tx) => {
    if (!(await lockRecount(tx, scope, token))) return false;
    await tx.$executeRaw`LOCK TABLE event_days, event_weeks IN SHARE ROW EXCLUSIVE MODE`;
    await catchUp(tx, scope, source);
    const [asked] = await tx.$queryRaw<{ wanted: unknown }[]>`DELETE FROM recounts WHERE workspace_id = ${workspaceId}::uuid AND token = ${token}::uuid RETURNING wanted`;
    if (!asked) return false;
    if (source === 'events') await replaceDays(tx, scope);
    await replaceWeeks(tx, scope);
    await tx.$executeRaw`
      UPDATE activities v SET kind = g.kind, counts_as_id = g."countsAsId", roles = g.roles
      FROM jsonb_to_recordset(${JSON.stringify(asked.wanted)}::jsonb) AS g(id uuid, kind text, "countsAsId" uuid, roles text[]) WHERE v.workspace_id = ${workspaceId}::uuid AND v.id = g.id`;
    await tx.$executeRaw`UPDATE activity_changes SET is_applied = true WHERE workspace_id = ${workspaceId}::uuid AND NOT is_applied`;
    return true;
  }, LONG);
  if (isInUse) await forgetCounted(scope);
  return isInUse;
}

/** Only rows that differ are written: a change of meaning leaves most as they are. */
async function replaceDays(tx: SqlTransaction, { workspaceId }: Scope): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM event_days d WHERE d.workspace_id = ${workspaceId}::uuid
      AND NOT EXISTS (SELECT FROM recounted_days r WHERE r.workspace_id = d.workspace_id AND r.day = d.day AND r.actor_id = d.actor_id AND r.activity_id = d.activity_id)`;
  await tx.$executeRaw`
    INSERT INTO event_days AS d (workspace_id, day, actor_id, activity_id, count, duration_ms)
    SELECT workspace_id, day, actor_id, activity_id, count, duration_ms FROM recounted_days r WHERE workspace_id = ${workspaceId}::uuid
    ON CONFLICT (workspace_id, day, actor_id, activity_id) DO UPDATE SET count = excluded.count, duration_ms = excluded.duration_ms
    WHERE (d.count, d.duration_ms) IS DISTINCT FROM (excluded.count, excluded.duration_ms)`;
  await tx.$executeRaw`DELETE FROM session_days WHERE workspace_id = ${workspaceId}::uuid`; // counted anew by their job
}

async function replaceWeeks(tx: SqlTransaction, { workspaceId }: Scope): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM event_weeks w WHERE w.workspace_id = ${workspaceId}::uuid
      AND NOT EXISTS (SELECT FROM recounted_weeks r WHERE r.workspace_id = w.workspace_id AND r.week = w.week AND r.actor_id = w.actor_id)`;
  await tx.$executeRaw`
    INSERT INTO event_weeks AS w (workspace_id, week, actor_id, acts, events, act_days, seen_days)
    SELECT workspace_id, week, actor_id, acts, events, act_days, seen_days FROM recounted_weeks WHERE workspace_id = ${workspaceId}::uuid
    ON CONFLICT (workspace_id, week, actor_id) DO UPDATE SET acts = excluded.acts, events = excluded.events, act_days = excluded.act_days, seen_days = excluded.seen_days
    WHERE (w.acts, w.events, w.act_days, w.seen_days) IS DISTINCT FROM (excluded.acts, excluded.events, excluded.act_days, excluded.seen_days)`;
}

/** What is left of a counting: after nobody waits for it any more. Nothing while another one runs. */
async function forgetCounted({ workspaceId }: Scope): Promise<void> {
  await inWorkspaceSql(workspaceId, async (tx) => {
    await tx.$executeRaw`DELETE FROM recounted_days WHERE workspace_id = ${workspaceId}::uuid AND NOT EXISTS (SELECT FROM recounts r WHERE r.workspace_id = ${workspaceId}::uuid)`;
    await tx.$executeRaw`DELETE FROM recounted_weeks WHERE workspace_id = ${workspaceId}::uuid AND NOT EXISTS (SELECT FROM recounts r WHERE r.workspace_id = ${workspaceId}::uuid)`;
  }, LONG);
}
