import type { SubmissionResult } from '@conform-to/react';
import { LAYERS } from '#app/kpis/kpi.ts';
import { layerName, metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { Page } from '#app/ui/layout/page.tsx';
import type { MetricDefinition } from '#app/values/metric.ts';
import { CRITERION_FIELDS } from '../criteria/criterion-form.ts';
import type { PhaseKind } from '../phase.ts';
import { gateName } from '../roadmap-words.ts';

interface NewCriterionScreenProps {
  gate: { id: string; phase: PhaseKind };
  /** What it can be measured by. */
  metrics: readonly MetricDefinition[];
  lastResult: SubmissionResult | undefined;
}

/** Something more that a gate has to ask. */
export function NewCriterionScreen({ gate, metrics, lastResult }: NewCriterionScreenProps) {
  const [form, fields] = useServerForm<Record<(typeof CRITERION_FIELDS)[number], string>>({ id: 'criterion', lastResult, defaultValue: { weight: 'critical', basis: 'confirmed', comparison: 'at-least' } });
  const weights = [{ value: 'critical', label: m.criteria_critical() }, { value: 'wished', label: m.criteria_wished() }];
  const bases = [
    { value: 'confirmed', label: m.criteria_confirmed(), hint: m.criteria_confirmed_hint() },
    { value: 'measured', label: m.criteria_measured(), hint: m.criteria_measured_hint() },
  ];
  const comparisons = [{ value: 'at-least', label: m.criteria_at_least() }, { value: 'at-most', label: m.criteria_at_most() }];
  const choices = LAYERS.flatMap((layer) => metrics.filter((metric) => metric.layer === layer).map((metric) => ({ value: metric.id, label: metricName(metric), group: layerName(layer) })));
  return (
    <Page title={m.criteria_new()} question={m.criteria_new_question()} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }, { label: gateName(gate.phase), to: paths.gate(gate.id) }]}>
      <Card className="max-w-3xl">
        <FormShell form={form} order={CRITERION_FIELDS} className="group/criterion">
          <TextField field={fields.titleNl} label={m.criteria_title_nl()} hint={m.criteria_title_nl_hint()} maxLength={200} autoComplete="off" />
          <TextField field={fields.titleEn} label={m.criteria_title_en()} maxLength={200} autoComplete="off" />
          <RadioField field={fields.weight} label={m.criteria_weight()} options={weights} />
          <RadioField field={fields.basis} label={m.criteria_basis()} options={bases} />
          {/* What belongs to the other choice is put away by the style sheet, so that it works before the page is alive. */}
          <div className="grid gap-5 group-has-[[value=confirmed]:checked]/criterion:hidden sm:grid-cols-[2fr_1fr_1fr]">
            <SelectField field={fields.metricId} label={m.criteria_metric()} options={choices} placeholder={m.ui_choose()} />
            <SelectField field={fields.comparison} label={m.criteria_comparison()} options={comparisons} />
            <TextField field={fields.threshold} label={m.criteria_threshold()} hint={m.criteria_threshold_hint()} inputMode="decimal" autoComplete="off" />
          </div>
          <div>
            <SubmitButton>{m.criteria_save()}</SubmitButton>
          </div>
        </FormShell>
      </Card>
    </Page>
  );
}
