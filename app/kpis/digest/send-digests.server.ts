import { arrayLiteral } from '#app/db/array-literal.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { paths } from '#app/paths.ts';
import { mailLocales } from '#app/people/mail/mail-locales.server.ts';
import { mailReaders } from '#app/people/mail/mail-readers.server.ts';
import { type NewMail, queueMails } from '#app/people/mail/outbox.server.ts';
import { askToSend } from '#app/people/mail/send-mail-job.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn, dayOf } from '#app/values/day.ts';
import type { MetricCatalogue } from '../catalogue.ts';
import { getDashboard } from '../dashboard.server.ts';
import { readFilter } from '../filter.ts';
import { type Digest, toDigest } from './digest.ts';
import { READING_ROLES } from './digest-reader.ts';
import { isDue, type Rhythm } from './rhythm.ts';

/** Makes the message of one reader. Handed over, for words and pictures are not this room's. */
export type WriteDigest = (digest: Digest, to: { memberId: string; locale: NewMail['locale'] }) => Promise<Pick<NewMail, 'subject' | 'body' | 'html'>>;

interface Sending {
  catalogue: MetricCatalogue;
  write: WriteDigest;
  asOf: Date;
}

/** The dashboard of the whole organisation as it stands, for the mail. */
export async function readDigest(scope: Scope, catalogue: MetricCatalogue, asOf: Date): Promise<Digest> {
  const { dashboard } = await getDashboard(scope, catalogue, readFilter(new URLSearchParams()), asOf);
  return toDigest(dashboard);
}

/** Sends it to everybody whose day it is. A message is in the outbox exactly when its day is noted: whoever another server noted meanwhile is left out. @returns how many were sent */
export async function sendDigests(scope: Scope, sending: Sending): Promise<number> {
  const today = dayIn(sending.asOf, scope.timeZone);
  const due = (await readChosen(scope)).filter((chosen) => isDue(chosen, today, scope.timeZone));
  const mails = await writeMails(scope, due.map(({ memberId }) => memberId), sending);
  if (mails.length === 0) return 0;
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const noted = await noteSent(tx, scope, mails, today);
    const sent = mails.filter(({ memberId }) => noted.has(memberId));
    await queue(tx, scope, sent, sending.asOf);
    return sent.length;
  });
}

/** Sends it to who asks, whatever their rhythm; the next one comes in its time. @returns false when they want no such messages */
export async function sendDigestNow(scope: Scope, sending: Sending): Promise<boolean> {
  if (!scope.member) return false;
  const mails = await writeMails(scope, [scope.member.id], sending);
  await inWorkspaceSql(scope.workspaceId, (tx) => queue(tx, scope, mails, sending.asOf));
  return mails.length > 0;
}

async function writeMails(scope: Scope, memberIds: readonly string[], { catalogue, write, asOf }: Sending): Promise<NewMail[]> {
  const readers = await inWorkspaceSql(scope.workspaceId, (tx) => mailReaders(tx, scope, memberIds, 'digest'));
  if (readers.size === 0) return [];
  const [digest, localeOf] = await Promise.all([readDigest(scope, catalogue, asOf), mailLocales(scope)]);
  const mails: NewMail[] = [];
  for (const [memberId, { address }] of readers) {
    const locale = localeOf(memberId);
    mails.push({ memberId, kind: 'digest', address, locale, ...(await write(digest, { memberId, locale })), link: paths.kpis });
  }
  return mails;
}

async function queue(tx: SqlTransaction, scope: Scope, mails: readonly NewMail[], asOf: Date): Promise<void> {
  await queueMails(tx, scope, mails, asOf);
  if (mails.length > 0) await askToSend(tx, scope);
}

/** With which rhythm those have it who chose one and may still read the dashboard. */
async function readChosen({ workspaceId }: Scope): Promise<{ memberId: string; rhythm: Rhythm; sentOn: Day }[]> {
  const rows = await inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<{ member_id: string; rhythm: Rhythm; sent_on: Date }[]>`
    SELECT d.member_id::text, d.rhythm, d.sent_on FROM kpi_digests d JOIN members m ON m.workspace_id = d.workspace_id AND m.id = d.member_id
    WHERE d.workspace_id = ${workspaceId}::uuid AND m.role = ANY(${arrayLiteral(READING_ROLES)}::text[])
    ORDER BY d.member_id`);
  return rows.map(({ member_id: memberId, rhythm, sent_on: sentOn }) => ({ memberId, rhythm, sentOn: dayOf(sentOn) }));
}

/** Those whose day was not noted before. */
async function noteSent(tx: SqlTransaction, { workspaceId }: Scope, mails: readonly NewMail[], today: Day): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ member_id: string }[]>`
    UPDATE kpi_digests SET sent_on = ${today}::date
    WHERE workspace_id = ${workspaceId}::uuid AND member_id = ANY(${arrayLiteral(mails.map(({ memberId }) => memberId))}::uuid[]) AND sent_on < ${today}::date
    RETURNING member_id::text`;
  return new Set(rows.map((row) => row.member_id));
}
