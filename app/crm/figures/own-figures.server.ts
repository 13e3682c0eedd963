import { z } from 'zod';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import { LOGGED_WITHIN_HOURS } from '../behaviours/record-rule.ts';

/** How somebody works themself: for their own eyes. */
export interface OwnFigures {
  openDeals: number;
  plannedDeals: number;
  overdueDeals: number;
  /** Contact moments of theirs logged in the last four weeks, and how many of them within a day. */
  logged: number;
  loggedInTime: number;
  /** Reviews they led in the last thirteen weeks, and how many from the screen of the CRM. */
  reviews: number;
  reviewsFromCrm: number;
}

const RowSchema = z.object({ openDeals: z.int(), plannedDeals: z.int(), overdueDeals: z.int(), logged: z.int(), loggedInTime: z.int(), reviews: z.int(), reviewsFromCrm: z.int() });

/** Null for who is no member. One statement over one's own records. */
export async function findOwnFigures(scope: Scope, asOf: Date): Promise<OwnFigures | null> {
  const { member, workspaceId } = scope;
  if (!member) return null;
  const today = dayIn(asOf, scope.timeZone);
  const rows = await inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<unknown[]>`
    SELECT d.open AS "openDeals", d.planned AS "plannedDeals", d.overdue AS "overdueDeals", i.logged, i.in_time AS "loggedInTime", r.reviews, r.from_crm AS "reviewsFromCrm"
    FROM (
      SELECT count(*)::int AS open, count(*) FILTER (WHERE d.next_step <> '' AND d.next_step_on >= ${today}::date)::int AS planned, count(*) FILTER (WHERE d.expected_on < ${today}::date)::int AS overdue
      FROM deals d JOIN stages s ON s.workspace_id = d.workspace_id AND s.id = d.stage_id AND s.kind = 'open' WHERE d.workspace_id = ${workspaceId}::uuid AND d.owner_id = ${member.id}::uuid AND d.deleted_at IS NULL
    ) d, (
      SELECT count(*)::int AS logged, count(*) FILTER (WHERE created_at <= occurred_at + ${`${LOGGED_WITHIN_HOURS} hours`}::interval)::int AS in_time FROM interactions
      WHERE workspace_id = ${workspaceId}::uuid AND owner_id = ${member.id}::uuid AND deleted_at IS NULL AND NOT is_machine AND created_at >= ${addDays(today, -28)}::date
    ) i, (
      SELECT count(*)::int AS reviews, count(*) FILTER (WHERE is_from_crm)::int AS from_crm FROM team_reviews
      WHERE workspace_id = ${workspaceId}::uuid AND led_by_id = ${member.id}::uuid AND finished_at IS NOT NULL AND held_at >= ${addDays(today, -91)}::date
    ) r`);
  return RowSchema.parse(rows[0]);
}
