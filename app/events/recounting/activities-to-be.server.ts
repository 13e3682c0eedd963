import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';

/** The activities with what they will mean once all that is being counted is in use. */
export function activitiesToBe({ workspaceId }: Scope): Prisma.Sql {
  return Prisma.sql`(
    SELECT v.id, v.key, v.desired, v.undesired, v.quality_metric, v.name, v.name_en, coalesce(w.kind, v.kind) AS kind, coalesce(w.roles, v.roles) AS roles, CASE WHEN w.id IS NULL THEN v.counts_as_id ELSE w."countsAsId" END AS counts_as_id
    FROM activities v
    LEFT JOIN (
      SELECT g.id, g.kind, g."countsAsId", g.roles FROM recounts r CROSS JOIN LATERAL jsonb_to_recordset(r.wanted) AS g(id uuid, kind text, "countsAsId" uuid, roles text[]) WHERE r.workspace_id = ${workspaceId}::uuid
    ) w ON w.id = v.id
    WHERE v.workspace_id = ${workspaceId}::uuid)`;
}
