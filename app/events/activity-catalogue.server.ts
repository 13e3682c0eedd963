import { v7 as uuid } from 'uuid';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { ActivityNames } from '#app/values/activity-names.ts';
import { type Day, day } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { type ActivityMeaning, type Described, isCounting, meaningChanges, type MeaningRefusal, type NamedActivity, settleMeanings } from './activity-meaning.ts';
import { activitiesToBe } from './recounting/activities-to-be.server.ts';
import { askRecount } from './recounting/ask-recount.server.ts';
import type { CatalogueChange } from './usage-data.ts';

/** Of all of history when nothing else is asked. */
const EVER = { from: day('1970-01-01'), to: day('9999-01-01') };

/**
 * Decides what activities mean, for all of history: where figures hang on it, the sums are made again in the background and
 * what was decided holds from when they are there, so that readers never see half of both. What only describes holds at once.
 * Every change is a version with who, when and why; charts show from where on numbers were read differently.
 * @param seen the version the reader saw; when another one was made since, nothing changes.
 */
export async function changeActivities(scope: Scope, wanted: ReadonlyMap<string, ActivityMeaning>, { seen, reason, asOf }: { seen: number; reason: string; asOf: Date }): Promise<Result<{ changed: number; isCounting: boolean }, 'changed-meanwhile' | 'reason-missing' | MeaningRefusal>> {
  const { workspaceId } = scope;
  return inWorkspaceSql(workspaceId, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`activities ${workspaceId}`}, 0))`;
    const [latest] = await tx.$queryRaw<{ version: number }[]>`SELECT coalesce(max(version), 0)::int AS version FROM activity_changes WHERE workspace_id = ${workspaceId}::uuid`;
    if (latest!.version !== seen) return refused('changed-meanwhile');
    const known = await tx.$queryRaw<NamedActivity[]>`
      SELECT v.id, v.key, v.kind, v.counts_as_id AS "countsAsId", v.roles, v.desired, v.undesired, v.quality_metric AS "qualityMetric", v.name, v.name_en AS "nameEn" FROM ${activitiesToBe(scope)} v ORDER BY v.key`;
    const answer = settleMeanings(known, wanted);
    if ('refusal' in answer) return refused(answer.refusal);
    const changes = meaningChanges(known, answer.settled);
    if (changes.length === 0) return done({ changed: 0, isCounting: false });
    if (reason === '') return refused('reason-missing');
    const keys = new Set(changes.map(({ key }) => key));
    const changed = answer.settled.filter(({ key }) => keys.has(key));
    await tx.$executeRaw`
      UPDATE activities v SET desired = g.desired, undesired = g.undesired, quality_metric = g."qualityMetric", name = g.name, name_en = g."nameEn"
      FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS g(id uuid, desired text, undesired text, "qualityMetric" text, name text, "nameEn" text)
      WHERE v.workspace_id = ${workspaceId}::uuid AND v.id = g.id`;
    const counts = isCounting(changes);
    if (counts) await askRecount(tx, scope, { source: 'days', wanted: changed.map(({ id, kind, countsAsId, roles }) => ({ id, kind, countsAsId, roles })), asOf });
    await tx.$executeRaw`
      INSERT INTO activity_changes (id, workspace_id, version, at, actor, reason, is_counting, is_applied, changes)
      VALUES (${uuid()}::uuid, ${workspaceId}::uuid, ${seen + 1}, ${asOf.toISOString()}::timestamptz, ${scope.actor}, ${reason}, ${counts}, ${!counts}, ${JSON.stringify(changes)}::jsonb)`;
    await recordAudit(tx, scope, { verb: 'activity.change', entity: 'activity', recordId: String(seen + 1), after: { reason, changes } });
    return done({ changed: keys.size, isCounting: counts });
  });
}

/** The days in [from, to) from which on figures were counted differently, with the version that made it so. */
export async function listCatalogueBreaks(scope: Scope, { from, to }: { from: Day; to: Day } = EVER): Promise<(Pick<CatalogueChange, 'version'> & { on: Day })[]> {
  return inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw`
    SELECT version, (at AT TIME ZONE ${scope.timeZone})::date::text AS on FROM activity_changes
    WHERE workspace_id = ${scope.workspaceId}::uuid AND is_counting AND is_applied AND (at AT TIME ZONE ${scope.timeZone})::date >= ${from}::date AND (at AT TIME ZONE ${scope.timeZone})::date < ${to}::date ORDER BY version`);
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

/** The version of what activities mean that figures are counted by; 0 as long as the product's own reading of their names holds. */
export async function catalogueVersionInUse(scope: Scope): Promise<number> {
  const [inUse] = await inWorkspaceSql(
    scope.workspaceId,
    (tx) => tx.$queryRaw<{ version: number }[]>`
      SELECT coalesce(min(version) FILTER (WHERE NOT is_applied) - 1, max(version), 0)::int AS version FROM activity_changes WHERE workspace_id = ${scope.workspaceId}::uuid`,
  );
  return inUse!.version;
}

/** How acts should and should not be done, and what to look at with them; only of those that say so. */
export async function listDescribed(scope: Scope): Promise<Described> {
  const rows = await inWorkspaceSql(
    scope.workspaceId,
    (tx) => tx.$queryRaw<(Described[string] & { key: string })[]>`
      SELECT key, desired, undesired, quality_metric AS "qualityMetric" FROM activities
      WHERE workspace_id = ${scope.workspaceId}::uuid AND num_nonnulls(desired, undesired, quality_metric) > 0`,
  );
  return Object.fromEntries(rows.map(({ key, ...described }) => [key, described]));
}

/** What activities are called where somebody gave them a name, by the name under which sources report them. */
export async function listActivityNames(scope: Scope): Promise<ActivityNames> {
  const rows = await inWorkspaceSql(
    scope.workspaceId,
    (tx) => tx.$queryRaw<(ActivityNames[string] & { key: string })[]>`
      SELECT key, name, name_en AS "nameEn" FROM activities WHERE workspace_id = ${scope.workspaceId}::uuid AND num_nonnulls(name, name_en) > 0`,
  );
  return Object.fromEntries(rows.map(({ key, ...names }) => [key, names]));
}
