import { v7 as uuid } from 'uuid';
import { arrayLiteral } from '#app/db/array-literal.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { ActivityKind } from './activity.ts';
import { sumWeeks } from './recount.server.ts';
import type { CatalogueChange } from './usage-data.ts';

const MAY_TAKE_MS = 600_000;

/**
 * Decides which activities count as what, for all of history: the sums are made again in the same transaction. Every change
 * is a version with who and when; charts show from where on numbers were read differently.
 * @param seen the version the reader saw; when another one was made since, nothing changes.
 */
export async function changeActivityKinds(scope: Scope, kinds: ReadonlyMap<string, ActivityKind>, seen: number, asOf: Date): Promise<Result<{ changed: number }, 'changed-meanwhile'>> {
  const { workspaceId } = scope;
  return inWorkspaceSql(
    workspaceId,
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE event_weeks IN SHARE ROW EXCLUSIVE MODE`;
      const [latest] = await tx.$queryRaw<{ version: number }[]>`SELECT coalesce(max(version), 0)::int AS version FROM activity_changes WHERE workspace_id = ${workspaceId}::uuid`;
      if (latest!.version !== seen) return refused('changed-meanwhile');
      const known = await tx.$queryRaw<{ id: string; key: string; kind: ActivityKind }[]>`SELECT id, key, kind FROM activities WHERE workspace_id = ${workspaceId}::uuid AND id = ANY (${arrayLiteral([...kinds.keys()])}::uuid[])`;
      const changed = known.filter(({ id, kind }) => kinds.get(id) !== kind).map(({ id, key, kind }) => ({ id, key, from: kind, to: kinds.get(id)! }));
      if (changed.length === 0) return done({ changed: 0 });
      await tx.$executeRaw`
        UPDATE activities v SET kind = g.kind FROM unnest(${arrayLiteral(changed.map(({ id }) => id))}::uuid[], ${arrayLiteral(changed.map(({ to }) => to))}::text[]) AS g(id, kind)
        WHERE v.workspace_id = ${workspaceId}::uuid AND v.id = g.id`;
      await sumWeeks(tx, scope);
      const changes = changed.map(({ key, from, to }) => ({ key, from, to }));
      await tx.$executeRaw`
        INSERT INTO activity_changes (id, workspace_id, version, at, actor, changes)
        VALUES (${uuid()}::uuid, ${workspaceId}::uuid, ${seen + 1}, ${asOf.toISOString()}::timestamptz, ${scope.actor}, ${JSON.stringify(changes)}::jsonb)`;
      await recordAudit(tx, scope, { verb: 'activity.change-kinds', entity: 'activity', recordId: String(seen + 1), after: { changes } });
      return done({ changed: changed.length });
    },
    { timeoutMs: MAY_TAKE_MS },
  );
}

/** The days in [from, to) on which the catalogue was changed, with the version it became. */
export async function listCatalogueBreaks(scope: Scope, { from, to }: { from: Day; to: Day }): Promise<(Pick<CatalogueChange, 'version'> & { on: Day })[]> {
  return inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw`
    SELECT version, (at AT TIME ZONE ${scope.timeZone})::date::text AS on FROM activity_changes
    WHERE workspace_id = ${scope.workspaceId}::uuid AND (at AT TIME ZONE ${scope.timeZone})::date >= ${from}::date AND (at AT TIME ZONE ${scope.timeZone})::date < ${to}::date ORDER BY version`);
}

/** How many activities count as an act, and how many as presence only. */
export async function countKinds(scope: Scope): Promise<{ acts: number; others: number }> {
  const [counted] = await inWorkspaceSql(
    scope.workspaceId,
    (tx) => tx.$queryRaw<{ acts: number; others: number }[]>`
      SELECT (count(*) FILTER (WHERE kind = 'act'))::int AS acts, (count(*) FILTER (WHERE kind <> 'act'))::int AS others FROM activities WHERE workspace_id = ${scope.workspaceId}::uuid`,
  );
  return counted!;
}
