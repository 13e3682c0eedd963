import { z } from 'zod';
import { inWorkspace } from '#app/db/client.server.ts';
import { addDays, type Day } from '#app/values/day.ts';
import { parseInstant } from '#app/values/instant.ts';
import { type AuditEntry, fieldChanges } from './audit-entry.ts';
import { recordAudit } from './audit.server.ts';
import type { Scope } from './scope.ts';

export interface AuditFilter {
  actor?: string;
  verb?: string;
  entity?: string;
  /** Days of the workspace, both included. */
  from?: Day | null;
  to?: Day | null;
}

/** Newest first. `after` is the `next` of the page before. */
export async function listAudit(scope: Scope, filter: AuditFilter, { after, limit = 50 }: { after?: string | null; limit?: number } = {}): Promise<{ entries: AuditEntry[]; next: string | null }> {
  const cursor = after ? parseCursor(after) : null;
  return inWorkspace(scope.workspaceId, async (tx) => {
    const rows = await tx.auditEvent.findMany({
      where: {
        workspaceId: scope.workspaceId,
        ...(filter.actor ? { actor: filter.actor } : {}),
        ...(filter.verb ? { verb: filter.verb } : {}),
        ...(filter.entity ? { entity: filter.entity } : {}),
        at: {
          ...(filter.from ? { gte: startOf(filter.from, scope) } : {}),
          ...(filter.to ? { lt: startOf(addDays(filter.to, 1), scope) } : {}),
        },
        ...(cursor ? { OR: [{ at: { lt: cursor.at } }, { at: cursor.at, id: { lt: cursor.id } }] } : {}),
      },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      entries: page.map((row) => ({ ...row, changes: fieldChanges(row.before, row.after) })),
      next: rows.length > limit && last ? `${last.at.getTime()}_${last.id}` : null,
    };
  });
}

/** What can be filtered on: the words the log of this workspace holds. */
export async function listAuditWords(scope: Scope): Promise<{ actors: string[]; verbs: string[]; entities: string[] }> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    const rows = await tx.$queryRaw`
      SELECT array(SELECT DISTINCT actor FROM audit_events WHERE workspace_id = ${scope.workspaceId}::uuid ORDER BY actor LIMIT 200) AS actors,
             array(SELECT DISTINCT verb FROM audit_events WHERE workspace_id = ${scope.workspaceId}::uuid ORDER BY verb) AS verbs,
             array(SELECT DISTINCT entity FROM audit_events WHERE workspace_id = ${scope.workspaceId}::uuid ORDER BY entity) AS entities`;
    return WordsSchema.parse(rows)[0]!;
  });
}

/** An export of the log is itself an act. */
export async function noteAuditExport(scope: Scope, filter: AuditFilter): Promise<void> {
  await inWorkspace(scope.workspaceId, (tx) => recordAudit(tx, scope, { verb: 'audit.export', entity: 'audit', after: filter }));
}

const WordsSchema = z.array(z.object({ actors: z.array(z.string()), verbs: z.array(z.string()), entities: z.array(z.string()) })).length(1);

function parseCursor(text: string): { at: Date; id: string } | null {
  const [, at, id] = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(text) ?? [];
  return at && id && z.uuid().safeParse(id).success ? { at: new Date(Number(at)), id } : null;
}

function startOf(day: Day, scope: Scope): Date {
  const instant = parseInstant(day, scope.timeZone);
  if (!instant) throw new Error(`No midnight on ${day}`);
  return instant;
}
