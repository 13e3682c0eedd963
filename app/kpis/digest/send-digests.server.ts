import { arrayLiteral } from '#app/db/array-literal.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { paths } from '#app/paths.ts';
import { mailLocales } from '#app/people/mail/mail-locales.server.ts';
import { mailReaders } from '#app/people/mail/mail-readers.server.ts';
import { type NewMail, queueMails } from '#app/people/mail/outbox.server.ts';
import { askToSend } from '#app/people/mail/send-mail-job.server.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn, dayOf } from '#app/values/day.ts';
import type { MetricCatalogue } from '../catalogue.ts';
import { getDashboard } from '../dashboard.server.ts';
import { withoutUnfinished } from '../dashboards/dashboard-mail.ts';
import { findDashboardUnasked } from '../dashboards/dashboards.server.ts';
import type { OwnDashboard } from '../dashboards/own-dashboard.ts';
import { readPageFilter } from '../dashboards/page-filter.ts';
import { showDashboard } from '../dashboards/show-dashboard.server.ts';
import type { ShownDashboard } from '../dashboards/shown-dashboard.ts';
import { readFilter } from '../filter.ts';
import { type Digest, toDigest } from './digest.ts';
import { READING_ROLES } from './digest-reader.ts';
import { type Mailed, type MailedKey, mayBeSent } from './mailed.ts';
import { isDue, type Rhythm } from './rhythm.ts';

/** Somebody who is written to. */
export interface Recipient {
  memberId: string;
  locale: NewMail['locale'];
}

type Message = Pick<NewMail, 'subject' | 'body' | 'html'>;

/** Makes the message of one reader. Handed over, for words and pictures are not this room's. */
export interface WriteDigest {
  digest: (digest: Digest, to: Recipient) => Promise<Message>;
  dashboard: (shown: ShownDashboard, to: Recipient) => Promise<Message>;
  /** Reads the status report, which is another room's; null where there is no programme. */
  report: () => Promise<{ isClosed: boolean; write: (to: Recipient) => Promise<Message> } | null>;
}

/** What is sent, whole. */
type Sent = Mailed<OwnDashboard>;

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

/** A dashboard that somebody put together, as it was made and as a mail tells it. */
export async function readMailedDashboard(scope: Scope, catalogue: MetricCatalogue, dashboard: OwnDashboard, asOf: Date): Promise<ShownDashboard> {
  const { shown } = await showDashboard(scope, catalogue, dashboard, readPageFilter(new URLSearchParams()), asOf);
  return withoutUnfinished(shown);
}

/**
 * Sends to everybody whose day it is what they chose. A message is in the outbox exactly when its day is noted: whoever another
 * server noted meanwhile is left out, and so is who may not look any more. @returns how many were sent
 */
export async function sendDigests(scope: Scope, sending: Sending): Promise<number> {
  const today = dayIn(sending.asOf, scope.timeZone);
  const due = (await readChosen(scope)).filter((chosen) => isDue(chosen, today, scope.timeZone));
  let count = 0;
  for (const key of new Map(due.map(({ key }) => [JSON.stringify(key), key])).values()) {
    const sent = await findSent(scope, key);
    if (!sent) continue;
    const readers = due.filter((chosen) => JSON.stringify(chosen.key) === JSON.stringify(key) && mayBeSent(sent, { id: chosen.memberId, role: chosen.role }));
    const mails = await writeMails(scope, sent, readers.map(({ memberId }) => memberId), { ...sending, isAsked: false });
    if (mails.length > 0) count += await sendOnce(scope, mails, { key, today, asOf: sending.asOf });
  }
  return count;
}

/** Null of a dashboard that was taken away. */
async function findSent(scope: Scope, { subject, dashboardId }: MailedKey): Promise<Sent | null> {
  if (subject !== 'dashboard') return subject;
  return dashboardId === null ? null : findDashboardUnasked(scope, dashboardId);
}

async function sendOnce(scope: Scope, mails: readonly NewMail[], { key, today, asOf }: { key: MailedKey; today: Day; asOf: Date }): Promise<number> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const noted = await noteSent(tx, scope, { memberIds: mails.map(({ memberId }) => memberId), key, today });
    const sent = mails.filter(({ memberId }) => noted.has(memberId));
    await queue(tx, scope, sent, asOf);
    return sent.length;
  });
}

/** Sends it to who asks, whatever their rhythm; the next one comes in its time. @returns false when they want no such messages, or there is nothing to tell */
export async function sendDigestNow(scope: Scope, sent: Sent, sending: Sending): Promise<boolean> {
  if (!scope.member) return false;
  const mails = await writeMails(scope, sent, [scope.member.id], { ...sending, isAsked: true });
  await inWorkspaceSql(scope.workspaceId, (tx) => queue(tx, scope, mails, sending.asOf));
  return mails.length > 0;
}

/** Those who are not told by their rhythm may have asked. */
type Writing = Sending & { isAsked: boolean };

async function writeMails(scope: Scope, sent: Sent, memberIds: readonly string[], writing: Writing): Promise<NewMail[]> {
  const readers = await inWorkspaceSql(scope.workspaceId, (tx) => mailReaders(tx, scope, memberIds, 'digest'));
  if (readers.size === 0) return [];
  const [writeTo, localeOf] = await Promise.all([measure(scope, sent, writing), mailLocales(scope)]);
  if (!writeTo) return [];
  const mails: NewMail[] = [];
  for (const [memberId, { address }] of readers) {
    const locale = localeOf(memberId);
    mails.push({ memberId, kind: 'digest', address, locale, ...(await writeTo({ memberId, locale })), link: linkOf(sent) });
  }
  return mails;
}

function linkOf(sent: Sent): string {
  if (sent === 'kpis') return paths.kpis;
  return sent === 'report' ? paths.statusReport : paths.dashboard(sent.id);
}

/** Measured once, written to each; null where there is nothing to tell: of a programme that was closed nobody is told who did not ask. */
async function measure(scope: Scope, sent: Sent, { catalogue, write, asOf, isAsked }: Writing): Promise<((to: Recipient) => Promise<Message>) | null> {
  if (sent === 'report') {
    const report = await write.report();
    return report === null || (report.isClosed && !isAsked) ? null : report.write;
  }
  if (sent === 'kpis') {
    const digest = await readDigest(scope, catalogue, asOf);
    return (to) => write.digest(digest, to);
  }
  const shown = await readMailedDashboard(scope, catalogue, sent, asOf);
  return (to) => write.dashboard(shown, to);
}

async function queue(tx: SqlTransaction, scope: Scope, mails: readonly NewMail[], asOf: Date): Promise<void> {
  await queueMails(tx, scope, mails, asOf);
  if (mails.length > 0) await askToSend(tx, scope);
}

interface Chosen {
  memberId: string;
  role: Role;
  key: MailedKey;
  rhythm: Rhythm;
  sentOn: Day;
}

/** What those chose who may still read figures. */
async function readChosen({ workspaceId }: Scope): Promise<Chosen[]> {
  const rows = await inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<{ member_id: string; role: Role; subject: MailedKey['subject']; dashboard_id: string | null; rhythm: Rhythm; sent_on: Date }[]>`
    SELECT d.member_id::text, m.role, d.subject, d.dashboard_id::text, d.rhythm, d.sent_on FROM digests d JOIN members m ON m.workspace_id = d.workspace_id AND m.id = d.member_id
    WHERE d.workspace_id = ${workspaceId}::uuid AND m.role = ANY(${arrayLiteral(READING_ROLES)}::text[])
    ORDER BY d.subject, d.dashboard_id, d.member_id`);
  return rows.map(({ member_id: memberId, role, subject, dashboard_id: dashboardId, rhythm, sent_on: sentOn }) => ({ memberId, role, key: { subject, dashboardId }, rhythm, sentOn: dayOf(sentOn) }));
}

/** Those whose day was not noted before. */
async function noteSent(tx: SqlTransaction, { workspaceId }: Scope, { memberIds, key: { subject, dashboardId }, today }: { memberIds: readonly string[]; key: MailedKey; today: Day }): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ member_id: string }[]>`
    UPDATE digests SET sent_on = ${today}::date
    WHERE workspace_id = ${workspaceId}::uuid AND subject = ${subject} AND dashboard_id IS NOT DISTINCT FROM ${dashboardId}::uuid AND member_id = ANY(${arrayLiteral(memberIds)}::uuid[]) AND sent_on < ${today}::date
    RETURNING member_id::text`;
  return new Set(rows.map((row) => row.member_id));
}
