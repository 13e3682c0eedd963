import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { MetricUnit } from '#app/values/metric.ts';
import type { Alert } from '../../alerts/alert.ts';
import { conditionText } from '../../alerts/alert-words.ts';
import type { Kpi } from '../../kpi.ts';
import { kpiName } from '../../metric-words.ts';
import { useValueFormat } from '../use-value-format.ts';

export interface SnoozeScreenProps {
  alert: Alert;
  kpi: Kpi;
  unit: MetricUnit;
  currency: string;
  maySet: boolean;
  lastResult: SubmissionResult | undefined;
}

/** Until when nothing is sent of an alert, and why. */
export function SnoozeScreen({ alert, kpi, unit, currency, maySet, lastResult }: SnoozeScreenProps) {
  const [form, fields] = useServerForm<{ until: string; reason: string }>({ id: 'snooze', lastResult, defaultValue: {} });
  const asText = useValueFormat(unit, currency);
  return (
    <Page title={m.alerts_snooze()} question={conditionText(alert, asText)} breadcrumbs={[{ label: m.kpis_title(), to: paths.kpis }, { label: kpiName(kpi), to: paths.kpi(kpi.id) }]}>
      {maySet ? (
        <Card className="max-w-3xl">
          <FormShell form={form} order={['until', 'reason']}>
            <DateField field={fields.until} label={m.alerts_snooze_until()} />
            <TextField field={fields.reason} label={m.alerts_snooze_reason()} maxLength={300} autoComplete="off" />
            <div>
              <SubmitButton>{m.alerts_snooze_save()}</SubmitButton>
            </div>
          </FormShell>
        </Card>
      ) : (
        <Notice>{m.alerts_not_allowed()}</Notice>
      )}
    </Page>
  );
}
