import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { ALERT_KINDS, LONGEST_WAIT } from '../../alerts/alert.ts';
import { alertKindName, type TypedCondition } from '../../alerts/alert-words.ts';
import type { Kpi } from '../../kpi.ts';
import { kpiName } from '../../metric-words.ts';

export interface AlertFormScreenProps {
  kpi: Kpi;
  /** What stands behind an amount, such as %; null is nothing. */
  suffix: string | null;
  maySet: boolean;
  /** What it asks, as it is typed; null for a new one. */
  asked: (TypedCondition & { seen: string }) | null;
  lastResult: SubmissionResult | undefined;
}

/** What somebody wants to be warned of. */
export function AlertFormScreen({ kpi, suffix, maySet, asked, lastResult }: AlertFormScreenProps) {
  const [form, fields] = useServerForm<{ kind: string; threshold: string; margin: string; forPeriods: string }>({ id: 'alert', lastResult, defaultValue: asked ?? { forPeriods: '2' } });
  return (
    <Page title={asked ? m.alerts_change_of({ name: kpiName(kpi) }) : m.alerts_set_of({ name: kpiName(kpi) })} question={m.alerts_set_question()} breadcrumbs={[{ label: m.kpis_title(), to: paths.kpis }, { label: kpiName(kpi), to: paths.kpi(kpi.id) }]}>
      {maySet ? (
        <Card className="max-w-3xl">
          <FormShell form={form} order={['kind', 'threshold', 'margin', 'forPeriods']}>
            {asked ? <input type="hidden" name="seen" value={asked.seen} /> : null}
            <SelectField field={fields.kind} label={m.alerts_kind()} options={ALERT_KINDS.map((kind) => ({ value: kind, label: alertKindName(kind) }))} />
            <div className="grid items-end gap-4 sm:grid-cols-2">
              <NumberField field={fields.threshold} label={m.alerts_threshold()} hint={m.alerts_threshold_hint()} suffix={suffix ?? undefined} />
              <NumberField field={fields.margin} label={m.alerts_margin()} hint={m.alerts_margin_hint()} isOptional suffix={suffix ?? undefined} />
            </div>
            <SelectField field={fields.forPeriods} label={m.alerts_for()} hint={m.alerts_for_hint()} options={Array.from({ length: LONGEST_WAIT }, (_, nth) => ({ value: String(nth + 1), label: String(nth + 1) }))} className="control max-w-32" />
            <p className="text-sm text-muted">{asked ? m.alerts_change_about() : m.alerts_channels()}</p>
            <div>
              <SubmitButton>{asked ? m.alerts_change_save() : m.alerts_save()}</SubmitButton>
            </div>
          </FormShell>
        </Card>
      ) : (
        <Notice>{m.alerts_not_allowed()}</Notice>
      )}
    </Page>
  );
}
