import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { queueWebhooks } from '#app/crm/webhooks/queue-webhooks.server.ts';
import { ALERT_EVENT } from '#app/crm/webhooks/webhook.ts';
import { paths } from '#app/paths.ts';
import { mailReaders } from '#app/people/mail/mail-readers.server.ts';
import { type NewMail, queueMails } from '#app/people/mail/outbox.server.ts';
import { askToSend } from '#app/people/mail/send-mail-job.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { makeFormat } from '#app/ui/make-format.ts';
import type { Day } from '#app/values/day.ts';
import type { MetricUnit } from '#app/values/metric.ts';
import type { Locale } from '#app/web/locale.ts';
import { absolute } from '#app/web/mail.server.ts';
import type { Kpi } from '../kpi.ts';
import type { AlertCondition } from './alert.ts';
import type { ToldState } from './alert-state.ts';
import { alertMail } from './alert-words.ts';
import type { WatchedAlert } from './watch-alerts.server.ts';

/** Something that has to be sent of an alert. */
export interface Telling {
  alert: WatchedAlert;
  kpi: Kpi;
  is: ToldState;
  /** The newest period that was judged, with its value as it is told. */
  newest: { start: Day; value: number | null } | null;
  unit: MetricUnit;
  currency: string | null;
}

interface Sending {
  localeOf: (memberId: string) => Locale;
  asOf: Date;
}

/** By mail to the owner of the KPI and to who set the alert, and to the webhooks that ask for it; in the transaction that keeps that it was sent. */
export async function tellAlerts(tx: SqlTransaction, scope: Scope, tellings: readonly Telling[], { localeOf, asOf }: Sending): Promise<void> {
  if (tellings.length === 0) return;
  const readers = await mailReaders(tx, scope, [...new Set(tellings.flatMap(({ kpi, alert }) => [kpi.owner.id, alert.setById]))], 'alert');
  const mails = tellings.flatMap((telling) =>
    [...new Set([telling.kpi.owner.id, telling.alert.setById])].flatMap((memberId): NewMail[] => {
      const reader = readers.get(memberId);
      if (!reader) return [];
      const locale = localeOf(memberId);
      return [{ memberId, kind: 'alert', address: reader.address, locale, ...alertMail(telling, { locale, format: makeFormat(locale, scope.timeZone), name: reader.name }), link: paths.kpi(telling.kpi.id) }];
    }),
  );
  await queueMails(tx, scope, mails, asOf);
  if (mails.length > 0) await askToSend(tx, scope);
  await queueWebhooks(tx, scope, tellings.map((telling) => ({ event: ALERT_EVENT, recordId: telling.kpi.id, data: toEvent(telling, asOf) })));
  await markTold(tx, scope, tellings);
}

/** As the API tells amounts: money in units of the currency. */
function toEvent({ alert, kpi, is, newest, unit, currency }: Telling, asOf: Date) {
  const units = (value: number | null) => (unit === 'money' && value !== null ? value / 100 : value);
  const condition: AlertCondition['kind'] = alert.kind;
  return { alert: alert.id, state: is, kpi: kpi.specification.name, metric: kpi.metricId, team: kpi.team?.name ?? null, slice: kpi.slice, condition, threshold: units(alert.threshold), periods: alert.forPeriods, period: newest?.start ?? null, value: units(newest?.value ?? null), unit, currency, at: asOf.toISOString(), url: absolute(paths.kpi(kpi.id)) };
}

/** What was sent is not sent again. */
async function markTold(tx: SqlTransaction, { workspaceId }: Scope, tellings: readonly Telling[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE kpi_alerts a SET told = g.told FROM unnest(${arrayLiteral(tellings.map(({ alert }) => alert.id))}::uuid[], ${arrayLiteral(tellings.map(({ is }) => is))}::text[]) AS g(id, told)
    WHERE a.workspace_id = ${workspaceId}::uuid AND a.id = g.id`;
}
