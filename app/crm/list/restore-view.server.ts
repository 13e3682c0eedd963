import { z } from 'zod';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { ENTITY_NAMES, type EntityName } from '../entity/entity.ts';
import { mayChangeView } from './read-views.server.ts';
import type { ViewRefusal } from './saved-view.ts';

/** A view as the log kept it when it was removed; what it shows goes back as it was, and is read when the view is looked at. */
const RemovedSchema = z.object({
  entity: z.enum(ENTITY_NAMES),
  name: z.string(),
  visibility: z.enum(['personal', 'team', 'public']),
  ownerId: z.uuid(),
  teamId: z.uuid().nullable(),
  query: z.record(z.string(), z.unknown()),
  isDefault: z.boolean(),
  isPinned: z.boolean(),
  version: z.number().int(),
});

/**
 * Brings a removed view back under its own id, for who may have removed it; one that is there again already stays. A default that
 * was chosen since stays the default.
 */
export async function restoreView(scope: Scope, entity: EntityName, id: string): Promise<Result<undefined, ViewRefusal>> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const [logged] = await tx.$queryRaw<{ before: unknown }[]>`
      SELECT before FROM audit_events WHERE workspace_id = ${scope.workspaceId}::uuid AND entity = 'saved_view' AND record_id = ${id} AND verb = 'view.delete' ORDER BY at DESC, id DESC LIMIT 1`;
    const read = RemovedSchema.safeParse(logged?.before);
    if (!read.success || read.data.entity !== entity) return refused('not-found');
    const view = read.data;
    if (!mayChangeView(scope, view)) return refused(view.visibility === 'public' ? 'not-allowed' : 'not-found');
    if (view.teamId !== null) {
      const [team] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM teams WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${view.teamId}::uuid`;
      if (!team) return refused('team-unknown');
    }
    const made = await tx.$executeRaw`
      INSERT INTO saved_views (id, workspace_id, entity, name, visibility, owner_id, team_id, query, is_default, is_pinned, version)
      VALUES (${id}::uuid, ${scope.workspaceId}::uuid, ${entity}, ${view.name}, ${view.visibility}, ${view.ownerId}::uuid, ${view.teamId}::uuid, ${JSON.stringify(view.query)}::jsonb,
        ${view.isDefault} AND NOT EXISTS (SELECT 1 FROM saved_views o WHERE o.workspace_id = ${scope.workspaceId}::uuid AND o.entity = ${entity} AND o.visibility = ${view.visibility} AND o.is_default
          AND (o.visibility = 'public' OR (o.visibility = 'team' AND o.team_id = ${view.teamId}::uuid) OR (o.visibility = 'personal' AND o.owner_id = ${view.ownerId}::uuid))),
        ${view.isPinned}, ${view.version + 1})
      ON CONFLICT DO NOTHING`;
    if (made > 0) {
      await recordAudit(tx, scope, { verb: 'view.restore', entity: 'saved_view', recordId: id, after: view });
      return done();
    }
    const [there] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM saved_views WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid`;
    return there ? done() : refused('name-taken');
  });
}
