import { z } from 'zod';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { recordAudit } from '../audit.server.ts';
import type { Scope } from '../scope.ts';
import { mayViewPerson, type PersonRefusal } from './agreement.ts';
import { findAgreementIn } from './agreements.server.ts';
import type { PersonView } from './person-view.ts';

const VERB = 'person.view-measures';
const SHOWN = 200;

/**
 * Lets somebody look at what one person does, or says why not; a look at another is written down before anything is read, in
 * the log that nobody can change, and shown to the person.
 */
export async function openPerson(tx: SqlTransaction, scope: Scope, memberId: string, page: string): Promise<Result<{ name: string }, PersonRefusal | 'not-found'>> {
  const [person] = await tx.$queryRaw<{ name: string; isManager: boolean }[]>`
    SELECT m.name, EXISTS (
      SELECT FROM team_memberships own
      JOIN team_memberships lead ON lead.workspace_id = own.workspace_id AND lead.team_id = own.team_id AND lead.is_manager AND lead.ends_on IS NULL
      WHERE own.workspace_id = m.workspace_id AND own.member_id = m.id AND own.ends_on IS NULL AND lead.member_id = ${scope.member?.id ?? null}::uuid
    ) AS "isManager"
    FROM members m WHERE m.workspace_id = ${scope.workspaceId}::uuid AND m.id = ${memberId}::uuid`;
  if (!person) return refused('not-found');
  const isSelf = scope.member?.id === memberId;
  const { level } = await findAgreementIn(tx, scope);
  const allowed = mayViewPerson({ level, isSelf, isManager: person.isManager });
  if (!allowed.ok) return refused(allowed.reason);
  if (!isSelf) await recordAudit(tx, scope, { verb: VERB, entity: 'member', recordId: memberId, after: { page } });
  return done({ name: person.name });
}

/** The others of a team that the reader leads, by name: whose figures they may open. Null where it was not agreed. */
export async function listOpenPeople(tx: SqlTransaction, scope: Scope, teamId: string): Promise<{ id: string; name: string }[] | null> {
  if ((await findAgreementIn(tx, scope)).level !== 'person') return null;
  const me = scope.member?.id ?? null;
  return tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT m.id, m.name FROM team_memberships tm JOIN members m ON m.workspace_id = tm.workspace_id AND m.id = tm.member_id
    WHERE tm.workspace_id = ${scope.workspaceId}::uuid AND tm.team_id = ${teamId}::uuid AND tm.ends_on IS NULL AND m.id <> ${me}::uuid
      AND EXISTS (SELECT FROM team_memberships lead WHERE lead.workspace_id = tm.workspace_id AND lead.team_id = tm.team_id AND lead.member_id = ${me}::uuid AND lead.is_manager AND lead.ends_on IS NULL)
    ORDER BY m.name, m.id`;
}

/** Who looked at what this person does, newest first. */
export async function listViewsOf(tx: SqlTransaction, scope: Scope, memberId: string): Promise<PersonView[]> {
  return ViewsSchema.parse(
    await tx.$queryRaw`
      SELECT at, actor, coalesce(after ->> 'page', '') AS page FROM audit_events
      WHERE workspace_id = ${scope.workspaceId}::uuid AND entity = 'member' AND record_id = ${memberId} AND verb = ${VERB}
      ORDER BY at DESC, id DESC LIMIT ${SHOWN}`,
  );
}

/** How often somebody looked at one person, and by how many, since a moment. */
export async function countViews(scope: Scope, since: Date): Promise<{ views: number; viewers: number; persons: number }> {
  const rows = await inWorkspaceSql(
    scope.workspaceId,
    (tx) => tx.$queryRaw`
      SELECT count(*)::int AS views, count(DISTINCT member_id)::int AS viewers, count(DISTINCT record_id)::int AS persons FROM audit_events
      WHERE workspace_id = ${scope.workspaceId}::uuid AND entity = 'member' AND verb = ${VERB} AND at >= ${since.toISOString()}::timestamptz`,
  );
  return z.array(z.object({ views: z.number(), viewers: z.number(), persons: z.number() })).length(1).parse(rows)[0]!;
}

const ViewsSchema = z.array(z.object({ at: z.date(), actor: z.string(), page: z.string() }));
