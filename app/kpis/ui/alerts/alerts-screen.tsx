import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { Day } from '#app/values/day.ts';
import type { MetricUnit } from '#app/values/metric.ts';
import { type AlertOnKpi, isSnoozed } from '../../alerts/alert.ts';
import { conditionText } from '../../alerts/alert-words.ts';
import { maySpeakOf, type Reader } from '../../check-ins/check-in.ts';
import { KpiPart } from '../kpi-part.tsx';
import { kpiName, kpiValueText } from '../../metric-words.ts';
import { AlertBadge } from './alert-badge.tsx';

interface AlertsScreenProps {
  alerts: readonly AlertOnKpi[];
  /** By metric. */
  units: Readonly<Record<string, MetricUnit>>;
  currency: string;
  reader: Reader;
  today: Day;
}

/** Every alert, what asks for somebody first. */
export function AlertsScreen({ alerts, units, currency, reader, today }: AlertsScreenProps) {
  const format = useFormat();
  const { date } = format;
  const sayCondition = ({ alert, kpi }: AlertOnKpi) => conditionText(alert, (value) => kpiValueText(value, units[kpi.metricId] ?? 'count', currency, format));
  return (
    <Page title={m.alerts_title()} question={m.alerts_question()} breadcrumbs={[{ label: m.kpis_title(), to: paths.kpis }]}>
      <Card isFlush>
        {alerts.length === 0 ? (
          <EmptyState title={m.alerts_all_none()}>{m.alerts_all_none_text()}</EmptyState>
        ) : (
          <DataTable
            caption={m.alerts_title()}
            rows={[...alerts]}
            rowKey={({ alert }) => alert.id}
            columns={[
              {
                id: 'kpi',
                header: m.alerts_kpi(),
                cell: (row) => (
                  <>
                    <Link to={paths.kpi(row.kpi.id)} className="link font-medium">
                      {kpiName(row.kpi)}
                    </Link>
                    <KpiPart kpi={row.kpi} />
                    <span className="block">{sayCondition(row)}</span>
                    <span className="block text-xs text-muted">{m.alerts_set_by({ name: row.alert.setBy.name })}</span>
                  </>
                ),
              },
              {
                id: 'state',
                header: m.alerts_state(),
                cell: ({ alert }) => (
                  <>
                    <AlertBadge state={alert.state} isSnoozed={isSnoozed(alert, today)} />
                    <span className="mt-1 block text-xs text-muted">{m.alerts_since({ date: date(alert.since) })}</span>
                    {isSnoozed(alert, today) && alert.snooze ? <span className="block text-xs text-muted">{m.alerts_snoozed({ date: date(alert.snooze.until), reason: alert.snooze.reason })}</span> : null}
                  </>
                ),
              },
              {
                id: 'acts',
                header: m.alerts_acts(),
                cell: (row) =>
                  maySpeakOf(row.kpi.owner.id, reader) ? (
                    <span className="flex flex-col items-start gap-x-3 gap-y-1 whitespace-nowrap sm:flex-row">
                      <Link to={paths.alertSnooze(row.alert.id)} className="link" aria-label={m.alerts_snooze_of({ condition: `${kpiName(row.kpi)}, ${sayCondition(row)}` })}>
                        {m.alerts_snooze()}
                      </Link>
                      <Link to={paths.editAlert(row.alert.id)} className="link" aria-label={m.alerts_change_named({ condition: `${kpiName(row.kpi)}, ${sayCondition(row)}` })}>
                        {m.alerts_change()}
                      </Link>
                      <Link to={paths.setAlert(row.kpi.id)} className="link" aria-label={m.alerts_another_of({ name: kpiName(row.kpi) })}>
                        {m.alerts_another()}
                      </Link>
                    </span>
                  ) : null,
              },
            ]}
          />
        )}
      </Card>
    </Page>
  );
}
