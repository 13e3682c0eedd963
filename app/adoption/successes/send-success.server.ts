import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { paths } from '#app/paths.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import { mailLocales } from '#app/people/mail/mail-locales.server.ts';
import { queueMails } from '#app/people/mail/outbox.server.ts';
import { askToSend } from '#app/people/mail/send-mail-job.server.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { Locale } from '#app/web/locale.ts';
import { isTold, type SuccessStory } from './success.ts';

/** A story is not sent again within a day: one press too many fills nobody's box. */
const DAY_MS = 86_400_000;

/**
 * Sends a story that is told to the enrolled people of a role who want such messages, in their own language, in one transaction.
 * @param write the message in a language. @returns to how many.
 */
export async function sendSuccess(scope: Scope, story: SuccessStory, { role, asOf, write }: { role: Role; asOf: Date; write: (locale: Locale) => string }): Promise<Result<number, 'not-allowed' | 'not-told' | 'just-sent' | 'nobody'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  if (!isTold(story)) return refused('not-told');
  const localeOf = await mailLocales(scope);
  const today = dayIn(asOf, scope.timeZone);
  return inWorkspaceSql(workspaceId, async (tx) => {
    const people = await tx.$queryRaw<{ id: string; address: string }[]>`
      SELECT m.id, m.email AS address FROM members m WHERE m.workspace_id = ${workspaceId}::uuid AND m.role = ${role} AND m.access_ended_at IS NULL
        AND m.enrolled_on <= ${today}::date AND (m.left_on IS NULL OR m.left_on > ${today}::date)
        AND NOT EXISTS (SELECT 1 FROM unsubscriptions u WHERE u.workspace_id = m.workspace_id AND u.member_id = m.id AND u.kind = 'success') ORDER BY m.id`;
    if (people.length === 0) return refused('nobody');
    const marked = await tx.$executeRaw`
      UPDATE success_stories SET sent_at = ${asOf.toISOString()}::timestamptz WHERE workspace_id = ${workspaceId}::uuid AND id = ${story.id}::uuid AND withdrawn_at IS NULL
        AND (sent_at IS NULL OR sent_at <= ${new Date(asOf.getTime() - DAY_MS).toISOString()}::timestamptz)`;
    if (marked === 0) return refused('just-sent');
    await queueMails(tx, scope, people.map(({ id, address }) => ({ memberId: id, kind: 'success', address, locale: localeOf(id), subject: story.title, body: write(localeOf(id)), link: paths.successes })), asOf);
    await askToSend(tx, scope);
    await recordAudit(tx, scope, { verb: 'success.send', entity: 'success', recordId: story.id, after: { role, people: people.length } });
    return done(people.length);
  });
}
