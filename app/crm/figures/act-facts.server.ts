import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Behaviour, behaviourFigure } from '../behaviours/behaviour.ts';
import { ruleFacts } from '../behaviours/rule-facts.server.ts';

/** Tables whose rows people write; what the database derives beside them is no edit of anybody. */
const WRITTEN = ['accounts', 'contacts', 'deals', 'interactions', 'cases', 'tasks', 'notes', 'memberships', 'orders', 'invoices', 'payments', 'campaigns', 'products'];
/** How long before a review an edit says more about the review than about the work. Source: reference to spreadsheet work kept up beside the CRM. */
export const BEFORE_REVIEW_HOURS = 24;

interface Range {
  from: Date;
  to: Date;
}

/** Every act in the range as rows (figure, at, member_id, is_desired, is_left_out, times). */
export function actFacts(scope: Scope, range: Range, behaviours: readonly Behaviour[]): Prisma.Sql {
  const named = (figure: string, facts: Prisma.Sql) => Prisma.sql`SELECT ${figure}::text AS figure, at, member_id, is_desired, is_left_out, times FROM (${facts}) each`;
  return Prisma.join(
    [
      named('timely-logging', ruleFacts(scope, 'logged-in-time', range)),
      named('stage-compliance', ruleFacts(scope, 'stage-criteria', range)),
      named('manager-reviews', reviews(scope, range)),
      named('pushes', pushes(scope, range)),
      edits(scope, range),
      ...behaviours.map((behaviour) => named(behaviourFigure(behaviour.id), behaviour.rule ? ruleFacts(scope, behaviour.rule, range) : activities(scope, range, behaviour))),
    ],
    ' UNION ALL ',
  );
}

const during = (column: string, { from, to }: Range) => Prisma.sql`${Prisma.raw(column)} >= ${from.toISOString()}::timestamptz AND ${Prisma.raw(column)} < ${to.toISOString()}::timestamptz`;

function reviews(scope: Scope, range: Range): Prisma.Sql {
  return Prisma.sql`
    SELECT held_at AS at, led_by_id AS member_id, is_from_crm AS is_desired, false AS is_left_out, 1 AS times FROM team_reviews
    WHERE workspace_id = ${scope.workspaceId}::uuid AND finished_at IS NOT NULL AND ${during('held_at', range)}`;
}

/** The expected day of a deal moved later, by whose deal it is now. */
function pushes(scope: Scope, range: Range): Prisma.Sql {
  return Prisma.sql`
    SELECT c.at, d.owner_id AS member_id, true AS is_desired, false AS is_left_out, 1 AS times
    FROM record_changes c JOIN deals d ON d.workspace_id = c.workspace_id AND d.id = c.record_id AND d.deleted_at IS NULL
    WHERE c.workspace_id = ${scope.workspaceId}::uuid AND c.entity = 'deals' AND c.action = 'u' AND ${during('c.at', range)} AND c.after ->> 'expected_on' > c.before ->> 'expected_on'`;
}

/** Records written, act by act: those in bulk or by file just before a review of the team, and all of those just before it. What no member did is left out. */
function edits(scope: Scope, range: Range): Prisma.Sql {
  return Prisma.sql`
    SELECT f.figure, e.at, e.member_id, e.is_before_review AND (f.figure = 'burst' OR e.verb ~ '[.](import|bulk-edit)$') AS is_desired, e.member_id IS NULL AS is_left_out, e.times
    FROM (
      SELECT b.at, b.verb, b.member_id, c.times, EXISTS (
        SELECT 1 FROM team_reviews r JOIN team_memberships tm ON tm.workspace_id = r.workspace_id AND tm.team_id = r.team_id AND tm.member_id = b.member_id
        WHERE r.workspace_id = b.workspace_id AND r.held_at > b.at AND r.held_at <= b.at + ${`${BEFORE_REVIEW_HOURS} hours`}::interval
          AND tm.starts_on <= (r.held_at AT TIME ZONE ${scope.timeZone})::date AND (tm.ends_on IS NULL OR tm.ends_on > (r.held_at AT TIME ZONE ${scope.timeZone})::date)
      ) AS is_before_review
      FROM batches b
      CROSS JOIN LATERAL (SELECT count(*)::int AS times FROM record_changes c WHERE c.workspace_id = b.workspace_id AND c.batch_id = b.id AND c.entity = ANY (${arrayLiteral(WRITTEN)}::text[])) c
      WHERE b.workspace_id = ${scope.workspaceId}::uuid AND ${during('b.at', range)} AND c.times > 0
    ) e CROSS JOIN (VALUES ('shadow-process'), ('burst')) AS f(figure)`;
}

/** Uses of the activities, counted from the roll-up by day. */
function activities(scope: Scope, range: Range, { desiredKeys, undesiredKeys }: Behaviour): Prisma.Sql {
  const day = (instant: Date) => Prisma.sql`(${instant.toISOString()}::timestamptz AT TIME ZONE ${scope.timeZone})::date`;
  return Prisma.sql`
    SELECT (e.day + interval '12 hours') AT TIME ZONE ${scope.timeZone} AS at, a.member_id, v.key = ANY (${arrayLiteral(desiredKeys)}::text[]) AS is_desired, a.member_id IS NULL AS is_left_out, e.count AS times
    FROM event_days e JOIN activities v ON v.workspace_id = e.workspace_id AND v.id = e.activity_id JOIN actors a ON a.workspace_id = e.workspace_id AND a.id = e.actor_id AND NOT a.is_system
    WHERE e.workspace_id = ${scope.workspaceId}::uuid AND v.key = ANY (${arrayLiteral([...desiredKeys, ...undesiredKeys])}::text[]) AND e.count > 0 AND e.day >= ${day(range.from)} AND e.day < ${day(range.to)}`;
}
