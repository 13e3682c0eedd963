import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { type NewMail, queueMails } from '#app/people/mail/outbox.server.ts';
import { askToSend } from '#app/people/mail/send-mail-job.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { inLanguage, type Localized } from '#app/values/localized.ts';
import type { TrainingSession } from './training.ts';
import { sessionTime } from './training-words.ts';

interface Invitee {
  id: string;
  name: string;
  address: string;
  course: Localized;
  outcome: Localized;
}

interface Addressed {
  memberIds: readonly string[];
  localeOf: (memberId: string) => NewMail['locale'];
  asOf: Date;
}

/** Tells who got a place by invitation. In the open transaction: nobody is told of a place that they do not have. */
export async function mailInvitations(tx: SqlTransaction, scope: Scope, session: TrainingSession, to: Addressed): Promise<void> {
  await mailEach(tx, scope, session, to, (words, locale) => ({ subject: m.training_mail_subject(words, { locale }), body: m.training_mail(words, { locale }) }));
}

/** Tells who had a place that the session does not go on. In the open transaction: nobody is told of what was not done. */
export async function mailCancellation(tx: SqlTransaction, scope: Scope, session: TrainingSession, to: Addressed): Promise<void> {
  await mailEach(tx, scope, session, to, (words, locale) => ({ subject: m.training_mail_cancelled_subject(words, { locale }), body: m.training_mail_cancelled(words, { locale }) }));
}

type Words = Record<'name' | 'course' | 'when' | 'place' | 'outcome', string>;

/** Each in their own language; not who wants no such mail. */
async function mailEach(tx: SqlTransaction, scope: Scope, session: TrainingSession, { memberIds, localeOf, asOf }: Addressed, write: (words: Words, locale: NewMail['locale']) => Pick<NewMail, 'subject' | 'body'>): Promise<void> {
  const { workspaceId, timeZone } = scope;
  const people = await tx.$queryRaw<Invitee[]>`
    SELECT m.id, m.name, m.email AS address, c.title AS course, c.outcome FROM members m JOIN training_courses c ON c.workspace_id = m.workspace_id AND c.id = ${session.courseId}::uuid
    WHERE m.workspace_id = ${workspaceId}::uuid AND m.id = ANY (${arrayLiteral([...memberIds])}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM unsubscriptions u WHERE u.workspace_id = m.workspace_id AND u.member_id = m.id AND u.kind = 'training') ORDER BY m.id`;
  const mails = people.map(({ id, name, address, course, outcome }): NewMail => {
    const locale = localeOf(id);
    const words = { name: name.split(' ')[0] ?? name, course: inLanguage(course, locale), when: sessionTime(session, locale, timeZone), place: session.place, outcome: inLanguage(outcome, locale) };
    return { memberId: id, kind: 'training', address, locale, ...write(words, locale), link: paths.ownTraining(session.courseId) };
  });
  await queueMails(tx, scope, mails, asOf);
  if (mails.length > 0) await askToSend(tx, scope);
}
