import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { activitiesToBe } from './recounting/activities-to-be.server.ts';
import type { CatalogueChange, KnownActivity, MatchedActor, UnknownActor, UsageData } from './usage-data.ts';
import { suggestMember } from './suggest-member.ts';

/** The names shown at once, those with most events first. */
export const UNKNOWN_SHOWN = 20;
const MATCHED_SHOWN = 500;
const CHANGES_SHOWN = 20;

/** What sources told of who acts and what they do, and how that is read. */
export async function findUsageData(scope: Scope): Promise<UsageData> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const people = await tx.$queryRaw<UsageData['people']>`SELECT id, name, email FROM members WHERE workspace_id = ${scope.workspaceId}::uuid AND access_ended_at IS NULL ORDER BY name, email`;
    const unknown = await listUnknown(tx, scope, people);
    const [counted] = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM actors WHERE workspace_id = ${scope.workspaceId}::uuid AND member_id IS NULL AND NOT is_system`;
    const changes = await listChanges(tx, scope);
    return { people, unknown, unknownCount: counted!.count, matched: await listMatched(tx, scope), activities: await listActivities(tx, scope), version: changes[0]?.version ?? 0, changes };
  });
}

async function listUnknown(tx: SqlTransaction, scope: Scope, people: UsageData['people']): Promise<UnknownActor[]> {
  const rows = await tx.$queryRaw<{ id: string; key: string; events: number; first_on: Day | null; last_on: Day | null }[]>`
    SELECT a.id, a.key, coalesce(sum(d.count), 0)::int AS events, min(d.day)::text AS first_on, max(d.day)::text AS last_on
    FROM actors a LEFT JOIN event_days d ON d.workspace_id = a.workspace_id AND d.actor_id = a.id
    WHERE a.workspace_id = ${scope.workspaceId}::uuid AND a.member_id IS NULL AND NOT a.is_system
    GROUP BY a.id ORDER BY events DESC, a.key LIMIT ${UNKNOWN_SHOWN}`;
  return rows.map(({ id, key, events, first_on: firstOn, last_on: lastOn }) => ({ id, key, events, firstOn, lastOn, suggestion: suggestMember(key, people) }));
}

/** By hand only: names that are a member's own e-mail address need no telling. */
async function listMatched(tx: SqlTransaction, scope: Scope): Promise<MatchedActor[]> {
  return tx.$queryRaw<MatchedActor[]>`
    SELECT a.id, a.key, m.name AS "memberName" FROM actors a LEFT JOIN members m ON m.workspace_id = a.workspace_id AND m.id = a.member_id
    WHERE a.workspace_id = ${scope.workspaceId}::uuid AND (a.is_system OR m.email <> a.key) ORDER BY a.key LIMIT ${MATCHED_SHOWN}`;
}

async function listActivities(tx: SqlTransaction, scope: Scope): Promise<KnownActivity[]> {
  return tx.$queryRaw<KnownActivity[]>`
    SELECT v.id, v.key, v.kind, v.counts_as_id AS "countsAsId", v.roles, v.desired, v.undesired, v.quality_metric AS "qualityMetric", v.name, v.name_en AS "nameEn", coalesce(d.events, 0)::int AS events, coalesce(d.actors, 0)::int AS actors, d.last_on::text AS "lastOn"
    FROM ${activitiesToBe(scope)} v LEFT JOIN (
      SELECT activity_id, sum(count) AS events, count(DISTINCT actor_id) AS actors, max(day) AS last_on
      FROM event_days WHERE workspace_id = ${scope.workspaceId}::uuid GROUP BY activity_id
    ) d ON d.activity_id = v.id ORDER BY coalesce(d.events, 0) DESC, v.key`;
}

async function listChanges(tx: SqlTransaction, scope: Scope): Promise<CatalogueChange[]> {
  return tx.$queryRaw<CatalogueChange[]>`
    SELECT version, at, actor, reason, changes FROM activity_changes WHERE workspace_id = ${scope.workspaceId}::uuid ORDER BY version DESC LIMIT ${CHANGES_SHOWN}`;
}
