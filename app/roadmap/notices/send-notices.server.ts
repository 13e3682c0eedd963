import { arrayLiteral } from '#app/db/array-literal.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { paths } from '#app/paths.ts';
import { mailLocales } from '#app/people/mail/mail-locales.server.ts';
import { mailReaders } from '#app/people/mail/mail-readers.server.ts';
import { type NewMail, queueMails } from '#app/people/mail/outbox.server.ts';
import { askToSend } from '#app/people/mail/send-mail-job.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import { type Role, ROLES } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { makeFormat } from '#app/ui/make-format.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import { isWorkingDay } from '#app/values/working-day.ts';
import { goneNotices, newNotices, type Waiting } from './notice.ts';
import { noticeMail } from './notice-words.ts';

/** Finds what waits for the member of the scope, in their language. Handed over: what it comes from is many rooms'. */
export type FindWaiting = (scope: Scope, locale: NewMail['locale'], asOf: Date) => Promise<Waiting[]>;

/**
 * Writes on a working day to who can act about what newly waits for them on the roadmap, and what is late: one message a person, each
 * thing once, however many look at the same time; what went away and comes again is new. What is told is noted also of who wants no such messages. @returns how many were sent
 */
export async function sendNotices(scope: Scope, { find, asOf }: { find: FindWaiting; asOf: Date }): Promise<{ sent: number }> {
  const { workspaceId, timeZone } = scope;
  const today = dayIn(asOf, timeZone);
  if (!isWorkingDay(today, timeZone)) return { sent: 0 };
  const [people, localeOf] = await Promise.all([readPeople(scope), mailLocales(scope)]);
  const waiting: { id: string; name: string; things: Waiting[] }[] = [];
  for (const member of people) waiting.push({ ...member, things: await find({ ...scope, member, permissions: permissionsOf(member.role) }, localeOf(member.id), asOf) });
  return inWorkspaceSql(workspaceId, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`roadmap notices ${workspaceId}`}, 0))`;
    const toldTo = await readTold(tx, scope);
    await forget(tx, scope, waiting.flatMap(({ id, things }) => goneNotices(things, toldTo(id)).map((key) => ({ id, key }))));
    const due = waiting.map(({ id, name, things }) => ({ id, name, notices: newNotices(things, toldTo(id), today) })).filter(({ notices }) => notices.length > 0);
    if (due.length === 0) return { sent: 0 };
    const readers = await mailReaders(tx, scope, due.map(({ id }) => id), 'roadmap');
    const mails = due.flatMap(({ id, name, notices }): NewMail[] => {
      const reader = readers.get(id);
      const locale = localeOf(id);
      return reader ? [{ memberId: id, kind: 'roadmap', address: reader.address, locale, link: paths.me, ...noticeMail(notices, { format: makeFormat(locale, timeZone), name }) }] : [];
    });
    await queueMails(tx, scope, mails, asOf);
    if (mails.length > 0) await askToSend(tx, scope);
    await noteTold(tx, scope, due.flatMap(({ id, notices }) => notices.map(({ key }) => ({ id, key }))), today);
    return { sent: mails.length };
  });
}

const LEADS: readonly Role[] = ROLES.filter((role) => permissionsOf(role).has('gates:decide'));

/** Who keeps the roadmap or decides about it, and who has to decide, to sign or to see to a condition. */
async function readPeople({ workspaceId }: Scope): Promise<{ id: string; name: string; role: Role }[]> {
  return inWorkspaceSql(
    workspaceId,
    (tx) => tx.$queryRaw<{ id: string; name: string; role: Role }[]>`
      SELECT m.id::text, m.name, m.role FROM members m
      WHERE m.workspace_id = ${workspaceId}::uuid AND m.access_ended_at IS NULL AND (
        m.role = ANY(${arrayLiteral(LEADS)}::text[])
        OR m.id IN (SELECT owner_id FROM decisions WHERE workspace_id = ${workspaceId}::uuid AND withdrawn_at IS NULL)
        OR m.id IN (SELECT member_id FROM gate_signers WHERE workspace_id = ${workspaceId}::uuid)
        OR m.id::text IN (SELECT evidence->'condition'->>'ownerId' FROM gate_verdicts WHERE workspace_id = ${workspaceId}::uuid))
      ORDER BY m.id`,
  );
}

async function readTold(tx: SqlTransaction, { workspaceId }: Scope): Promise<(memberId: string) => Set<string>> {
  const rows = await tx.$queryRaw<{ memberId: string; key: string }[]>`SELECT member_id::text AS "memberId", key FROM roadmap_notices WHERE workspace_id = ${workspaceId}::uuid`;
  return (memberId) => new Set(rows.flatMap((row) => (row.memberId === memberId ? [row.key] : [])));
}

async function noteTold(tx: SqlTransaction, { workspaceId }: Scope, told: readonly { id: string; key: string }[], today: Day): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO roadmap_notices (workspace_id, member_id, key, told_on)
    SELECT ${workspaceId}::uuid, g.member_id, g.key, ${today}::date
    FROM unnest(${arrayLiteral(told.map(({ id }) => id))}::uuid[], ${arrayLiteral(told.map(({ key }) => key))}::text[]) AS g(member_id, key)
    ON CONFLICT DO NOTHING`;
}

async function forget(tx: SqlTransaction, { workspaceId }: Scope, gone: readonly { id: string; key: string }[]): Promise<void> {
  if (gone.length === 0) return;
  await tx.$executeRaw`
    DELETE FROM roadmap_notices n USING unnest(${arrayLiteral(gone.map(({ id }) => id))}::uuid[], ${arrayLiteral(gone.map(({ key }) => key))}::text[]) AS g(member_id, key)
    WHERE n.workspace_id = ${workspaceId}::uuid AND n.member_id = g.member_id AND n.key = g.key`;
}
