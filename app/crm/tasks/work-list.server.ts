import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { parseInstant } from '#app/values/instant.ts';
import { groupWork, type WorkItem, type WorkList } from './work-list.ts';

const MOST = 200;
const DONE_SHOWN = 50;
/** To hand a task to; a larger workspace finds the others on the task itself. */
const COLLEAGUES = 100;

interface Options {
  /** Of everybody in the teams that somebody is in now, and what is nobody's; of all when they are in none. */
  isTeam: boolean;
  asOf: Date;
}

/** What somebody, or their team, has to do, and what was done today. Three statements, whatever there is. */
export async function listWork(scope: Scope, { isTeam, asOf }: Options): Promise<WorkList> {
  const today = dayIn(asOf, scope.timeZone);
  const midnight = parseInstant(today, scope.timeZone) ?? asOf;
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const whose = isTeam ? ofTeam(scope, today) : Prisma.sql`t.owner_id = ${scope.member?.id ?? null}::uuid`;
    const open = await tx.$queryRaw<WorkItem[]>(items(scope, Prisma.sql`${whose} AND t.done_at IS NULL`, Prisma.sql`t.due_on NULLS LAST, t.id`, MOST + 1));
    const done = await tx.$queryRaw<WorkItem[]>(items(scope, Prisma.sql`${whose} AND t.done_at >= ${midnight.toISOString()}::timestamptz`, Prisma.sql`t.done_at DESC, t.id`, DONE_SHOWN));
    const colleagues = await tx.$queryRaw<WorkList['colleagues']>`SELECT id, name FROM members WHERE workspace_id = ${scope.workspaceId}::uuid AND (left_on IS NULL OR left_on > ${today}::date) ORDER BY name, id LIMIT ${COLLEAGUES}`;
    return { buckets: groupWork(open.slice(0, MOST), today), done, isMore: open.length > MOST, colleagues };
  });
}

function items(scope: Scope, where: Prisma.Sql, order: Prisma.Sql, most: number): Prisma.Sql {
  const workspace = Prisma.sql`${scope.workspaceId}::uuid`;
  const about = (kind: string, alias: string, name: string) => Prisma.sql`jsonb_build_object('kind', ${Prisma.raw(`'${kind}'`)}, 'id', ${Prisma.raw(alias)}.id, 'name', ${Prisma.raw(`${alias}.${name}`)})`;
  return Prisma.sql`
    WITH chosen AS (SELECT t.* FROM tasks t WHERE t.workspace_id = ${workspace} AND t.deleted_at IS NULL AND ${where} ORDER BY ${order} LIMIT ${most})
    SELECT t.id, t.title, t.due_on::text AS "dueOn", t.priority, to_char(t.done_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "doneAt", t.owner_id AS "ownerId", o.name AS owner,
      (SELECT coalesce(jsonb_agg(x.about ORDER BY x.place), '[]'::jsonb) FROM (VALUES
        (1, CASE WHEN c.id IS NOT NULL THEN ${about('contact', 'c', 'full_name')} END), (2, CASE WHEN a.id IS NOT NULL THEN ${about('account', 'a', 'name')} END),
        (3, CASE WHEN d.id IS NOT NULL THEN ${about('deal', 'd', 'name')} END), (4, CASE WHEN k.id IS NOT NULL THEN ${about('case', 'k', 'subject')} END)
      ) AS x(place, about) WHERE x.about IS NOT NULL) AS about
    FROM chosen t
    LEFT JOIN members o ON o.workspace_id = ${workspace} AND o.id = t.owner_id
    LEFT JOIN contacts c ON c.workspace_id = ${workspace} AND c.id = t.contact_id AND c.deleted_at IS NULL
    LEFT JOIN accounts a ON a.workspace_id = ${workspace} AND a.id = t.account_id AND a.deleted_at IS NULL
    LEFT JOIN deals d ON d.workspace_id = ${workspace} AND d.id = t.deal_id AND d.deleted_at IS NULL
    LEFT JOIN cases k ON k.workspace_id = ${workspace} AND k.id = t.case_id AND k.deleted_at IS NULL
    ORDER BY ${order}`;
}

/** Colleagues in the same teams today; without a team, everybody. What nobody has is everybody's. */
export function ofTeam(scope: Scope, today: string): Prisma.Sql {
  const teams = Prisma.sql`SELECT s.team_id FROM team_memberships s WHERE s.workspace_id = ${scope.workspaceId}::uuid AND s.member_id = ${scope.member?.id ?? null}::uuid AND s.starts_on <= ${today}::date AND (s.ends_on IS NULL OR s.ends_on > ${today}::date)`;
  return Prisma.sql`(t.owner_id IS NULL OR NOT EXISTS (${teams}) OR t.owner_id IN (
    SELECT s.member_id FROM team_memberships s WHERE s.workspace_id = ${scope.workspaceId}::uuid AND s.team_id IN (${teams}) AND s.starts_on <= ${today}::date AND (s.ends_on IS NULL OR s.ends_on > ${today}::date)))`;
}
