import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { MetricSeries } from '#app/values/metric.ts';
import type { Standing } from '../../check-ins/board.ts';
import type { Kpi } from '../../kpi.ts';
import { kpiName } from '../../metric-words.ts';
import { StatusBadge } from '../status-badge.tsx';
import { useValueFormat } from '../use-value-format.ts';

export interface CheckInScreenProps {
  kpi: Kpi;
  series: MetricSeries | null;
  /** Null when there is nothing to say of it yet. */
  standing: Pick<Standing, 'status' | 'value' | 'periodStart'> | null;
  asks: { cause: boolean; correction: boolean };
  isUnderWay: boolean;
  /** Whether the reader owns the KPI or steers. */
  mayDiscuss: boolean;
  owners: { id: string; name: string }[];
  lastResult: SubmissionResult | undefined;
}

/** What is the matter with one KPI, and what is done about it. */
export function CheckInScreen({ kpi, series, standing, asks, isUnderWay, mayDiscuss, owners, lastResult }: CheckInScreenProps) {
  const [form, fields] = useServerForm<{ cause: string; action: string; ownerId: string; dueOn: string }>({ id: 'check-in', lastResult, defaultValue: {} });
  return (
    <Page title={m.checkins_discuss_of({ name: kpiName(kpi) })} question={m.checkins_discuss_question()} breadcrumbs={[{ label: m.kpis_title(), to: paths.kpis }, { label: kpiName(kpi), to: paths.kpi(kpi.id) }]}>
      {!mayDiscuss ? <Notice>{m.checkins_not_allowed()}</Notice> : null}
      {mayDiscuss && standing ? (
        <>
          <StandingLine kpi={kpi} series={series} standing={standing} />
          <Card className="max-w-3xl">
            <FormShell form={form} order={['cause', 'action', 'ownerId', 'dueOn']}>
              <TextAreaField field={fields.cause} label={m.checkins_cause()} hint={asks.cause ? m.checkins_cause_hint() : m.checkins_cause_well_hint()} isOptional={!asks.cause} maxLength={500} />
              <fieldset className="flex flex-col gap-4">
                <legend className="text-base font-semibold">{m.checkins_correction()}</legend>
                <p className="text-sm text-muted">{isUnderWay ? m.checkins_under_way() : m.checkins_correction_about()}</p>
                <TextField field={fields.action} label={m.checkins_action()} isOptional={!asks.correction} maxLength={500} autoComplete="off" />
                <div className="grid gap-4 sm:grid-cols-2">
                  <SelectField field={fields.ownerId} label={m.checkins_owner()} isOptional={!asks.correction} options={owners.map(({ id, name }) => ({ value: id, label: name }))} />
                  <DateField field={fields.dueOn} label={m.checkins_due_on()} isOptional={!asks.correction} />
                </div>
              </fieldset>
              <div>
                <SubmitButton>{m.checkins_save()}</SubmitButton>
              </div>
            </FormShell>
          </Card>
        </>
      ) : null}
      {standing ? null : <EmptyState title={m.checkins_nothing_yet()}>{m.checkins_nothing_yet_text()}</EmptyState>}
    </Page>
  );
}

function StandingLine({ kpi, series, standing: { status, value, periodStart } }: Pick<CheckInScreenProps, 'kpi' | 'series'> & { standing: NonNullable<CheckInScreenProps['standing']> }) {
  const { period, percent } = useFormat();
  const asText = useValueFormat(series?.metric.unit ?? 'count', series?.currency ?? null);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <StatusBadge status={status} />
      <span className="font-medium">{m.checkins_standing({ value: asText(value), period: period(periodStart, kpi.frequency) })}</span>
      {status.progress !== null && status.expected !== null ? <span className="text-sm text-muted">{m.checkins_way({ progress: percent(status.progress, 0), expected: percent(status.expected, 0) })}</span> : null}
    </p>
  );
}
