import { Form, Link } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button, buttonClass } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import type { Grain, MetricSeries } from '#app/values/metric.ts';
import { type Alert, isSnoozed } from '../../alerts/alert.ts';
import { alertStateName, conditionText } from '../../alerts/alert-words.ts';
import { maySpeakOf, type Reader } from '../../check-ins/check-in.ts';
import type { Kpi } from '../../kpi.ts';
import { useValueFormat } from '../use-value-format.ts';
import { AlertBadge } from './alert-badge.tsx';

interface AlertsCardProps {
  kpi: Kpi;
  series: MetricSeries;
  alerts: readonly Alert[];
  reader: Reader;
  today: Day;
}

/** What the reader and others are warned of, how it stands and how it went. */
export function AlertsCard({ kpi, series, alerts, reader, today }: AlertsCardProps) {
  const asText = useValueFormat(series.metric.unit, series.currency);
  const maySet = maySpeakOf(kpi.owner.id, reader);
  return (
    <Card
      title={m.alerts_title()}
      isFlush
      actions={
        maySet ? (
          <Link to={paths.setAlert(kpi.id)} className={buttonClass('secondary', 'small')}>
            {m.alerts_set()}
          </Link>
        ) : undefined
      }
    >
      {alerts.length === 0 ? <p className="px-4 py-4 text-sm text-muted sm:px-5">{m.alerts_none()}</p> : null}
      <ul className="divide-y">
        {alerts.map((alert) => (
          <AlertRow key={alert.id} alert={alert} grain={kpi.frequency} asText={asText} isQuiet={isSnoozed(alert, today)} maySet={maySet} />
        ))}
      </ul>
    </Card>
  );
}

interface AlertRowProps {
  alert: Alert;
  grain: Grain;
  asText: (value: number | null) => string;
  isQuiet: boolean;
  maySet: boolean;
}

function AlertRow({ alert, grain, asText, isQuiet, maySet }: AlertRowProps) {
  const { date } = useFormat();
  const { id, state, periods, forPeriods, since, setBy, snooze } = alert;
  const condition = conditionText(alert, asText);
  return (
    <li className="flex flex-col gap-2 px-4 py-3 sm:px-5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <AlertBadge state={state} isSnoozed={isQuiet} />
        <span className="font-medium">{condition}</span>
        <span className="text-muted">
          {[periods > 0 ? m.alerts_row({ periods, needed: forPeriods }) : null, m.alerts_since({ date: date(since) }), m.alerts_set_by({ name: setBy.name })].filter(Boolean).join(' · ')}
        </span>
      </p>
      {isQuiet && snooze ? <p className="text-sm">{m.alerts_snoozed({ date: date(snooze.until), reason: snooze.reason })}</p> : null}
      <div className="flex flex-wrap items-start gap-2">
        {maySet ? <AlertActs id={id} condition={condition} isQuiet={isQuiet} /> : null}
      </div>
      <AlertHistory alert={alert} grain={grain} asText={asText} />
    </li>
  );
}

function AlertActs({ id, condition, isQuiet }: { id: string; condition: string; isQuiet: boolean }) {
  return (
    <>
      {isQuiet ? (
        <Form method="post" action={paths.alertWaking(id)}>
          <Button type="submit" size="small">
            {m.alerts_wake()}
          </Button>
        </Form>
      ) : (
        <Link to={paths.alertSnooze(id)} className={buttonClass('secondary', 'small')} aria-label={m.alerts_snooze_of({ condition })}>
          {m.alerts_snooze()}
        </Link>
      )}
      <Link to={paths.editAlert(id)} className={buttonClass('secondary', 'small')} aria-label={m.alerts_change_named({ condition })}>
        {m.alerts_change()}
      </Link>
      <Form method="post" action={paths.alertRemoval(id)}>
        <Button type="submit" size="small" variant="ghost" name="is" value="removed" aria-label={m.alerts_remove_of({ condition })}>
          {m.alerts_remove()}
        </Button>
      </Form>
    </>
  );
}

function AlertHistory({ alert: { history }, grain, asText }: Pick<AlertRowProps, 'alert' | 'grain' | 'asText'>) {
  const { date, period } = useFormat();
  if (history.length === 0) return null;
  return (
    <details className="group text-sm">
      <summary className="flex cursor-pointer list-none items-center gap-1 text-muted">
        <ChevronRight aria-hidden="true" className="size-4 transition-transform group-open:rotate-90" />
        {m.alerts_history()}
      </summary>
      <ol className="mt-1 flex flex-col gap-0.5">
        {history.map(({ id, from, to, periodOn, askedBefore, at }) => (
          <li key={id}>
            {askedBefore ? m.alerts_history_asked({ date: date(at), condition: conditionText(askedBefore, asText) }) : m.alerts_history_line({ date: date(at), from: alertStateName(from), to: alertStateName(to) })}
            {periodOn ? <span className="text-muted"> · {period(periodOn, grain)}</span> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
