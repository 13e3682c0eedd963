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
import { mayBeSent } from './digests.server.ts';
import { isDue, type Rhythm } from './rhythm.ts';

/** Somebody who is written to. */
interface Recipient {
  memberId: string;
  locale: NewMail['locale'];
}

type Message = Pick<NewMail, 'subject' | 'body' | 'html'>;

/** Makes the message of one reader. Handed over, for words and pictures are not this room's. */
export interface WriteDigest {
  digest: (digest: Digest, to: Recipient) => Promise<Message>;
  dashboard: (shown: ShownDashboard, to: Recipient) => Promise<Message>;
}

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
  for (const dashboardId of new Set(due.map((chosen) => chosen.dashboardId))) {
    const dashboard = dashboardId === null ? null : await findDashboardUnasked(scope, dashboardId);
    if (dashboardId !== null && !dashboard) continue;
    const readers = due.filter((chosen) => chosen.dashboardId === dashboardId && mayBeSent(dashboard, { id: chosen.memberId, role: chosen.role }));
    const mails = await writeMails(scope, dashboard, readers.map(({ memberId }) => memberId), sending);
    if (mails.length > 0) count += await sendOnce(scope, mails, { dashboardId, today, asOf: sending.asOf });
  }
  return count;
}

async function sendOnce(scope: Scope, mails: readonly NewMail[], { dashboardId, today, asOf }: { dashboardId: string | null; today: Day; asOf: Date }): Promise<number> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const noted = await noteSent(tx, scope, { memberIds: mails.map(({ memberId }) => memberId), dashboardId, today });
    const sent = mails.filter(({ memberId }) => noted.has(memberId));
    await queue(tx, scope, sent, asOf);
    return sent.length;
  });
}

/** Sends it to who asks, whatever their rhythm; the next one comes in its time. @param dashboard null is the KPI dashboard @returns false when they want no such messages */
export async function sendDigestNow(scope: Scope, dashboard: OwnDashboard | null, sending: Sending): Promise<boolean> {
  if (!scope.member) return false;
  const mails = await writeMails(scope, dashboard, [scope.member.id], sending);
  await inWorkspaceSql(scope.workspaceId, (tx) => queue(tx, scope, mails, sending.asOf));
  return mails.length > 0;
}

async function writeMails(scope: Scope, dashboard: OwnDashboard | null, memberIds: readonly string[], { catalogue, write, asOf }: Sending): Promise<NewMail[]> {
  const readers = await inWorkspaceSql(scope.workspaceId, (tx) => mailReaders(tx, scope, memberIds, 'digest'));
  if (readers.size === 0) return [];
  const [writeTo, localeOf] = await Promise.all([measure(scope, dashboard, { catalogue, write, asOf }), mailLocales(scope)]);
  const mails: NewMail[] = [];
  for (const [memberId, { address }] of readers) {
    const locale = localeOf(memberId);
    mails.push({ memberId, kind: 'digest', address, locale, ...(await writeTo({ memberId, locale })), link: dashboard ? paths.dashboard(dashboard.id) : paths.kpis });
  }
  return mails;
}

/** Measured once, written to each. */
async function measure(scope: Scope, dashboard: OwnDashboard | null, { catalogue, write, asOf }: Sending): Promise<(to: Recipient) => Promise<Message>> {
  if (dashboard) {
    const shown = await readMailedDashboard(scope, catalogue, dashboard, asOf);
    return (to) => write.dashboard(shown, to);
  }
  const digest = await readDigest(scope, catalogue, asOf);
  return (to) => write.digest(digest, to);
}

async function queue(tx: SqlTransaction, scope: Scope, mails: readonly NewMail[], asOf: Date): Promise<void> {
  await queueMails(tx, scope, mails, asOf);
  if (mails.length > 0) await askToSend(tx, scope);
}

interface Chosen {
  memberId: string;
  role: Role;
  /** Null is the KPI dashboard. */
  dashboardId: string | null;
  rhythm: Rhythm;
  sentOn: Day;
}

/** What those chose who may still read figures. */
async function readChosen({ workspaceId }: Scope): Promise<Chosen[]> {
  const rows = await inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<{ member_id: string; role: Role; dashboard_id: string | null; rhythm: Rhythm; sent_on: Date }[]>`
    SELECT d.member_id::text, m.role, d.dashboard_id::text, d.rhythm, d.sent_on FROM kpi_digests d JOIN members m ON m.workspace_id = d.workspace_id AND m.id = d.member_id
    WHERE d.workspace_id = ${workspaceId}::uuid AND m.role = ANY(${arrayLiteral(READING_ROLES)}::text[])
    ORDER BY d.dashboard_id NULLS FIRST, d.member_id`);
  return rows.map(({ member_id: memberId, role, dashboard_id: dashboardId, rhythm, sent_on: sentOn }) => ({ memberId, role, dashboardId, rhythm, sentOn: dayOf(sentOn) }));
}

/** Those whose day was not noted before. */
async function noteSent(tx: SqlTransaction, { workspaceId }: Scope, { memberIds, dashboardId, today }: { memberIds: readonly string[]; dashboardId: string | null; today: Day }): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ member_id: string }[]>`
    UPDATE kpi_digests SET sent_on = ${today}::date
    WHERE workspace_id = ${workspaceId}::uuid AND dashboard_id IS NOT DISTINCT FROM ${dashboardId}::uuid AND member_id = ANY(${arrayLiteral(memberIds)}::uuid[]) AND sent_on < ${today}::date
    RETURNING member_id::text`;
  return new Set(rows.map((row) => row.member_id));
}
