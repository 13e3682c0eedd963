import { z } from 'zod';
import type { Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';

const RowSchema = z.object({ unknownActors: z.int(), notEnrolled: z.int() });

/** Who left traces in the period but is in no rate: names nobody knows (other than those that are no person), and members outside the measured population. */
export async function excludedActors(tx: Transaction, scope: Scope, { start, end }: { start: Day; end: Day }): Promise<z.infer<typeof RowSchema>> {
  const rows: unknown[] = await tx.$queryRaw`
    SELECT (count(DISTINCT a.id) FILTER (WHERE a.member_id IS NULL AND NOT a.is_system))::int AS "unknownActors",
      (count(DISTINCT m.id) FILTER (WHERE m.enrolled_on IS NULL OR m.enrolled_on >= ${end}::date OR m.left_on <= ${start}::date))::int AS "notEnrolled"
    FROM event_days d
    JOIN actors a ON a.id = d.actor_id AND a.workspace_id = d.workspace_id
    LEFT JOIN members m ON m.id = a.member_id AND m.workspace_id = d.workspace_id
    WHERE d.workspace_id = ${scope.workspaceId}::uuid AND d.day >= ${start}::date AND d.day < ${end}::date`;
  return RowSchema.parse(rows[0]);
}
