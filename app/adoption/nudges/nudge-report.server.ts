import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { mayBeShown } from '#app/kpis/group-size.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import type { Localized } from '#app/values/localized.ts';
import { ANSWER_WITHIN_DAYS, nudgeEffect } from './nudge-effect.ts';
import { answered, findCandidates } from './nudge-facts.server.ts';
import type { NudgeReach, NudgeReport } from './nudge-report.ts';
import type { NudgeRule } from './nudge-rule.ts';
import { listNudgeRules } from './nudge-rules.server.ts';

interface Counted {
  rule_id: string;
  nudged: number;
  nudged_did: number;
  held_out: number;
  held_out_did: number;
}

/** Every rule with whom it reaches now, what it sent and what that did, as far as the facts have come in. */
export async function listNudgeReports(scope: Scope, { asOf }: { asOf: Date }): Promise<NudgeReport[]> {
  const { workspaceId } = scope;
  const rules = await listNudgeRules(scope);
  const today = dayIn(asOf, scope.timeZone);
  return inWorkspaceSql(workspaceId, async (tx) => {
    const counted = await countSides(tx, scope, today);
    const words = await tx.$queryRaw<{ id: string; sent: number; with_coach: number; item: Localized | null; team: string | null }[]>`
      SELECT r.id, i.title AS item, t.name AS team,
        (SELECT count(*)::int FROM nudges n WHERE n.workspace_id = r.workspace_id AND n.rule_id = r.id AND NOT n.is_held_out) AS sent,
        (SELECT count(*)::int FROM nudge_handovers h WHERE h.workspace_id = r.workspace_id AND h.rule_id = r.id AND h.closed_at IS NULL) AS with_coach
      FROM nudge_rules r LEFT JOIN checklist_items i ON i.workspace_id = r.workspace_id AND i.id = r.item_id LEFT JOIN teams t ON t.workspace_id = r.workspace_id AND t.id = r.team_id
      WHERE r.workspace_id = ${workspaceId}::uuid`;
    const reports: NudgeReport[] = [];
    for (const rule of rules) {
      const row = counted.find(({ rule_id }) => rule_id === rule.id);
      const word = words.find(({ id }) => id === rule.id);
      const reach = await reachOf(tx, scope, rule, today);
      reports.push({
        rule,
        itemTitle: word?.item ?? null,
        teamName: word?.team ?? null,
        reach,
        sent: reach.people === null ? null : (word?.sent ?? 0),
        withCoach: reach.people === null ? null : (word?.with_coach ?? 0),
        effect: nudgeEffect({ people: row?.nudged ?? 0, didIt: row?.nudged_did ?? 0 }, { people: row?.held_out ?? 0, didIt: row?.held_out_did ?? 0 }),
      });
    }
    return reports;
  });
}

/** Whom a rule would reach, before it is there. */
export async function previewNudges(scope: Scope, rule: NudgeRule, { asOf }: { asOf: Date }): Promise<NudgeReach> {
  return inWorkspaceSql(scope.workspaceId, (tx) => reachOf(tx, scope, rule, dayIn(asOf, scope.timeZone)));
}

async function reachOf(tx: SqlTransaction, scope: Scope, rule: NudgeRule, today: Day): Promise<NudgeReach> {
  const candidates = await findCandidates(tx, scope, rule, today);
  if (!mayBeShown(candidates.length)) return { people: null, open: null };
  return { people: candidates.length, open: candidates.filter(({ hasDone }) => !hasDone).length };
}

/**
 * Per rule and side each person once, at their first reminder or the moment at which they would have had it: later ones of the
 * same person are not independent of it. Only where the days to answer in are over and, for acts, the usage of them has been
 * loaded: what has not come in yet is not yet judged. What stands in records is written down the night after.
 */
async function countSides(tx: SqlTransaction, { workspaceId, timeZone }: Scope, today: Day): Promise<Counted[]> {
  const until = Prisma.sql`n.on_day + ${ANSWER_WITHIN_DAYS - 1}::int`;
  return tx.$queryRaw<Counted[]>`
    WITH loaded AS (
      SELECT least(${today}::date, max((loaded_at AT TIME ZONE ${timeZone})::date)) AS until FROM loads WHERE workspace_id = ${workspaceId}::uuid AND kind = 'events'
    ), firsts AS (
      SELECT DISTINCT ON (rule_id, member_id) * FROM nudges WHERE workspace_id = ${workspaceId}::uuid ORDER BY rule_id, member_id, at
    ), judged AS (
      SELECT n.rule_id, n.is_held_out, ${answered(until, null)} AS did_it
      FROM firsts n JOIN nudge_rules r ON r.workspace_id = n.workspace_id AND r.id = n.rule_id
      LEFT JOIN checklist_items i ON i.workspace_id = r.workspace_id AND i.id = r.item_id
      WHERE n.on_day + ${ANSWER_WITHIN_DAYS}::int <= CASE WHEN r.kind = 'item-open' AND i.rule = 'hand' THEN ${today}::date WHEN r.kind = 'item-open' AND i.rule = 'records' THEN ${today}::date - 1 ELSE (SELECT until FROM loaded) END
    )
    SELECT rule_id, count(*) FILTER (WHERE NOT is_held_out)::int AS nudged, count(*) FILTER (WHERE NOT is_held_out AND did_it)::int AS nudged_did,
      count(*) FILTER (WHERE is_held_out)::int AS held_out, count(*) FILTER (WHERE is_held_out AND did_it)::int AS held_out_did
    FROM judged GROUP BY rule_id`;
}
