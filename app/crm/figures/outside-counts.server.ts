import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import { periodOf } from '#app/values/period.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { OutsideCountDraft, OutsideSource } from './outside-source.ts';

export interface OutsideCount {
  id: string;
  source: OutsideSource;
  /** Null is the whole organisation. */
  team: string | null;
  start: Day;
  end: Day;
  contacts: number;
  recordedBy: string;
}

/** Notes how many contacts another source counted in the week or month of the day; the same period again replaces it. */
export async function recordOutsideCount(scope: Scope, { source, grain, on, teamId, contacts }: OutsideCountDraft, today: Day): Promise<Result<undefined, 'in-future' | 'not-found'>> {
  const { start, end } = periodOf(on, grain);
  if (start > today) return refused('in-future');
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const known = await tx.$queryRaw<unknown[]>`SELECT 1 FROM teams WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${teamId}::uuid`;
    if (teamId && known.length === 0) return refused('not-found');
    await tx.$executeRaw`
      INSERT INTO outside_counts (id, workspace_id, source, group_id, start_on, end_on, contacts, recorded_by)
      VALUES (${uuid()}::uuid, ${scope.workspaceId}::uuid, ${source}, ${teamId ?? scope.workspaceId}::uuid, ${start}::date, ${end}::date, ${contacts}, ${scope.actor})
      ON CONFLICT (workspace_id, source, group_id, start_on, end_on) DO UPDATE SET contacts = excluded.contacts, recorded_by = excluded.recorded_by, created_at = now()`;
    // What was counted of the period is counted anew with it.
    await tx.$executeRaw`DELETE FROM record_figures WHERE workspace_id = ${scope.workspaceId}::uuid AND figure = 'completeness' AND start_on = ${start}::date AND end_on = ${end}::date`;
    await recordAudit(tx, scope, { verb: 'outside-count.record', entity: 'outside-count', after: { source, teamId, start, end, contacts } });
    return done();
  });
}

const RowSchema = z.object({ id: z.uuid(), source: z.enum(['telephony', 'calendar']), team: z.string().nullable(), start: DaySchema, end: DaySchema, contacts: z.int(), recordedBy: z.string() });
const LISTED = 24;

/** The last that were given, newest period first. */
export async function listOutsideCounts(scope: Scope): Promise<OutsideCount[]> {
  const rows: unknown[] = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw`
    SELECT c.id, c.source, t.name AS team, c.start_on::text AS start, c.end_on::text AS end, c.contacts, c.recorded_by AS "recordedBy"
    FROM outside_counts c LEFT JOIN teams t ON t.workspace_id = c.workspace_id AND t.id = c.group_id
    WHERE c.workspace_id = ${scope.workspaceId}::uuid ORDER BY c.start_on DESC, c.source, t.name NULLS FIRST LIMIT ${LISTED}`);
  return z.array(RowSchema).parse(rows);
}
