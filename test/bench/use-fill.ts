import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { PERMISSIONS } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';

const TEAMS = 6;
/** The weeks that the events lie in. */
export const WEEKS = 26;
const HOUR_MS = 3_600_000;
/** A Wednesday: the current week is unfinished. */
export const NOW = new Date('2026-06-17T09:00:00Z');

/** People in teams and their use, straight into the tables; in one of the six teams people come on many days, so that no two weeks have the same people. Sums consistent with the events: everybody acts every week, the busy workspace only more often. */
export async function fillUse(client: pg.Client, { events, people, teams = TEAMS, asOf = NOW }: { events: number; people: number; teams?: number; asOf?: Date }): Promise<Scope> {
  const id = randomUUID();
  const query = (sql: string, ...values: unknown[]) => client.query(sql, [id, ...values]);
  await query(`INSERT INTO workspaces (id, name) VALUES ($1, 'Bench')`);
  await query(
    `INSERT INTO members (id, workspace_id, email, name, role, enrolled_on)
     SELECT gen_random_uuid(), $1, 'bench' || n || '@example.org', 'Bench ' || n, 'end-user', '2025-10-06' FROM generate_series(1, $2::int) n`,
    people,
  );
  await query(`INSERT INTO teams (id, workspace_id, name) SELECT gen_random_uuid(), $1, 'Team ' || n FROM generate_series(1, $2::int) n`, teams);
  await query(
    `INSERT INTO team_memberships (id, workspace_id, team_id, member_id, starts_on)
     SELECT gen_random_uuid(), $1, t.id, m.id, '2025-10-06'
     FROM (SELECT id, row_number() OVER (ORDER BY email) n FROM members WHERE workspace_id = $1) m
     JOIN (SELECT id, row_number() OVER (ORDER BY name) n FROM teams WHERE workspace_id = $1) t ON t.n = 1 + m.n % $2::int`,
    teams,
  );
  await query(
    `UPDATE members m SET enrolled_on = date '2025-10-06' + l.nth FROM (
       SELECT s.member_id, (row_number() OVER (ORDER BY s.member_id) % 250)::int AS nth FROM team_memberships s JOIN teams t ON t.id = s.team_id WHERE s.workspace_id = $1 AND t.name = 'Team 1'
     ) l WHERE m.workspace_id = $1 AND m.id = l.member_id`,
  );
  await query(`INSERT INTO actors (id, workspace_id, key, member_id) SELECT gen_random_uuid(), $1, email, id FROM members WHERE workspace_id = $1`);
  await query(`INSERT INTO activities (id, workspace_id, key, kind) SELECT gen_random_uuid(), $1, key, kind FROM (VALUES ('edit', 'act'), ('login', 'sign-in'), ('note', 'act')) a(key, kind)`);
  await query(
    `INSERT INTO events (workspace_id, event_id, actor_id, activity_id, occurred_at)
     SELECT $1, 'e' || n, a.id, v.id, $5::timestamptz - make_interval(mins => ((n::bigint * 7919) % ($3::int * 7 * 1440))::int)
     FROM generate_series(1, $2::int) n
     JOIN (SELECT id, row_number() OVER (ORDER BY key) - 1 k FROM actors WHERE workspace_id = $1) a ON a.k = n % $4::int
     JOIN (SELECT id, row_number() OVER (ORDER BY key) - 1 k FROM activities WHERE workspace_id = $1) v ON v.k = (n / $4::int) % 3`,
    events,
    WEEKS,
    people,
    new Date(asOf.getTime() - HOUR_MS).toISOString(),
  );
  await query(
    `INSERT INTO event_days (workspace_id, day, actor_id, activity_id, count)
     SELECT $1, (occurred_at AT TIME ZONE 'Europe/Amsterdam')::date, actor_id, activity_id, count(*) FROM events WHERE workspace_id = $1 GROUP BY 2, 3, 4`,
  );
  await query(
    `INSERT INTO event_weeks (workspace_id, week, actor_id, acts, events, act_days, seen_days)
     SELECT $1, date_trunc('week', d.day)::date, d.actor_id, coalesce(sum(d.count) FILTER (WHERE v.kind = 'act'), 0), sum(d.count),
       coalesce(bit_or(1 << (extract(isodow FROM d.day)::int - 1)) FILTER (WHERE v.kind = 'act'), 0), bit_or(1 << (extract(isodow FROM d.day)::int - 1))
     FROM event_days d JOIN activities v ON v.id = d.activity_id WHERE d.workspace_id = $1 GROUP BY 2, 3`,
  );
  await query(`INSERT INTO loads (workspace_id, kind, hour_at, loaded_at) SELECT $1, kind, $2::timestamptz, $2::timestamptz FROM (VALUES ('events'), ('orders')) k(kind)`, asOf.toISOString());
  return { workspaceId: id, timeZone: 'Europe/Amsterdam', currency: 'EUR', permissions: new Set(PERMISSIONS), member: null, actor: 'bench', source: 'job', batchId: randomUUID() };
}
