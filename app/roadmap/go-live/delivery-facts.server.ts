import { toReachReport } from '#app/adoption/training/reach.ts';
import { findTrainingFacts } from '#app/adoption/training/metrics-training.server.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { findAgreement } from '#app/people/measuring/agreements.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayOf } from '#app/values/day.ts';
import { type LiveValue, shareOf } from '../criterion.ts';
import { findGoLive } from '../go-live.server.ts';
import { countBaselines } from './baseline-rule.ts';
import { countAtNorm, countHelped, countMonitoring, type TeamFacts } from './delivery-rule.ts';
import type { Count } from './readiness-rule.ts';

export type DeliveryFact = 'kpis-with-baseline' | 'monitoring-agreed' | 'roles-trained' | 'access-works' | 'super-users-present';

/** What gates 3 and 4 ask of measuring and of the people (R13, R14, R15), as it stands: the share that is in order. */
export async function readDeliveryFact(scope: Scope, fact: DeliveryFact, today: Day): Promise<LiveValue> {
  const { ready, of } = await countOf(scope, fact, today);
  return shareOf(ready, of, today);
}

async function countOf(scope: Scope, fact: DeliveryFact, today: Day): Promise<Count> {
  switch (fact) {
    case 'kpis-with-baseline':
      return countBaselines(await readKpis(scope), await findGoLive(scope));
    case 'monitoring-agreed':
      return countMonitoring(await findAgreement(scope));
    case 'roles-trained':
      return countAtNorm(toReachReport(await findTrainingFacts(scope), today));
    case 'access-works':
      return readAccess(scope, today);
    case 'super-users-present':
      return countHelped(await readTeams(scope, today));
  }
}

async function readKpis({ workspaceId }: Scope) {
  const rows = await inWorkspace(workspaceId, (tx) => tx.kpi.findMany({ where: { workspaceId }, select: { layer: true, baselineValue: true, baselineOn: true, startsOn: true } }));
  return rows.map(({ layer, baselineValue, baselineOn, startsOn }) => ({ layer, baselineOn: baselineValue === null || baselineOn === null ? null : dayOf(baselineOn), startsOn: dayOf(startsOn) }));
}

/** Whose access is proven: who accepted the invitation, or of whom anything in the measured system is known. Of everybody who is enrolled and there today. */
async function readAccess({ workspaceId }: Scope, today: Day): Promise<Count> {
  const [row] = await inWorkspaceSql(
    workspaceId,
    (tx) => tx.$queryRaw<Count[]>`
      SELECT count(*)::int AS of, (count(*) FILTER (WHERE m.person_id IS NOT NULL OR EXISTS (
          SELECT 1 FROM actors a JOIN event_days e ON e.workspace_id = a.workspace_id AND e.actor_id = a.id WHERE a.workspace_id = m.workspace_id AND a.member_id = m.id)))::int AS ready
      FROM members m WHERE m.workspace_id = ${workspaceId}::uuid AND m.enrolled_on IS NOT NULL AND m.access_ended_at IS NULL AND (m.left_on IS NULL OR m.left_on > ${today}::date)
        AND NOT EXISTS (SELECT 1 FROM leaves l WHERE l.workspace_id = m.workspace_id AND l.member_id = m.id AND l.starts_on <= ${today}::date AND l.ends_on > ${today}::date)`,
  );
  return row ?? { ready: 0, of: 0 };
}

/** The teams in which somebody is enrolled today, with who helps the team or one of its people. */
async function readTeams({ workspaceId }: Scope, today: Day): Promise<TeamFacts[]> {
  return inWorkspaceSql(
    workspaceId,
    (tx) => tx.$queryRaw<TeamFacts[]>`
      WITH placed AS (
        SELECT t.team_id, t.member_id FROM team_memberships t JOIN members m ON m.workspace_id = t.workspace_id AND m.id = t.member_id
        WHERE t.workspace_id = ${workspaceId}::uuid AND t.starts_on <= ${today}::date AND (t.ends_on IS NULL OR t.ends_on > ${today}::date)
          AND m.enrolled_on IS NOT NULL AND m.access_ended_at IS NULL AND (m.left_on IS NULL OR m.left_on > ${today}::date)
      )
      SELECT (SELECT coalesce(json_agg(json_build_object('isThere', s.access_ended_at IS NULL AND (s.left_on IS NULL OR s.left_on > ${today}::date)
          AND NOT EXISTS (SELECT 1 FROM leaves l WHERE l.workspace_id = s.workspace_id AND l.member_id = s.id AND l.starts_on <= ${today}::date AND l.ends_on > ${today}::date))), '[]')
        FROM super_user_charges c JOIN members s ON s.workspace_id = c.workspace_id AND s.id = c.super_user_id
        WHERE c.workspace_id = ${workspaceId}::uuid AND (c.team_id = p.team_id OR c.member_id IN (SELECT member_id FROM placed o WHERE o.team_id = p.team_id))) AS "superUsers"
      FROM (SELECT DISTINCT team_id FROM placed) p`,
  );
}
