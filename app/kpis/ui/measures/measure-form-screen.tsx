import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { LeavingGuard } from '#app/ui/form/leaving-guard.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { GRAINS, type MetricDefinition } from '#app/values/metric.ts';
import { LAYERS } from '../../kpi.ts';
import { CHECKS, LETTERS } from '../../measures/measure-form.ts';
import { MEASURE_UNITS, type OwnMeasure } from '../../measures/measure.ts';
import { unitName } from '../../measures/measure-words.ts';
import { grainName, layerName, metricChoice } from '../../metric-words.ts';

export interface MeasureFormScreenProps {
  /** Null for a new one. */
  measure: OwnMeasure | null;
  people: { id: string; name: string }[];
  /** What can go into a calculation. */
  metrics: MetricDefinition[];
  lastResult: SubmissionResult | undefined;
}

const ORDER = ['name', 'about', 'source', 'unit', 'layer', 'frequency', 'better', 'updaterId', 'check', 'approverId', 'isPerTeam', 'formula', ...LETTERS.map((letter) => `metric${letter}`)];

/** What is measured, and how its figures come in. Both ways stand on the page; the one that is not chosen is not looked at. */
export function MeasureFormScreen({ measure, people, metrics, lastResult }: MeasureFormScreenProps) {
  const [form, fields] = useServerForm<Record<string, string>>({ id: 'measure', lastResult, defaultValue: measure ? valuesOf(measure) : { source: 'readings', unit: 'ratio', layer: 'business', better: 'higher', frequency: 'month', check: 'none' } });
  const field = (name: string) => fields[name]!;
  const source = field('source').value ?? 'readings';
  const options = <Value extends string>(values: readonly Value[], label: (value: Value) => string) => values.map((value) => ({ value, label: label(value) }));
  const groups = LAYERS.flatMap((layer) => metrics.filter((metric) => metric.layer === layer).map((metric) => ({ value: metric.id, label: metricChoice(metric), group: layerName(layer) })));
  const members = people.map(({ id, name }) => ({ value: id, label: name }));
  const checkLabels = { none: m.measures_check_none(), twice: m.measures_check_twice(), approval: m.measures_check_approval() };
  const title = measure ? m.measures_edit() : m.measures_new();
  return (
    <Page title={title} breadcrumbs={[{ label: m.kpis_title(), to: paths.kpis }, { label: m.measures_title(), to: paths.measures }, ...(measure ? [{ label: measure.name, to: paths.measure(measure.id) }] : [])]}>
      <Card className="max-w-3xl">
        <FormShell form={form} order={ORDER}>
          <LeavingGuard />
          {measure ? <input type="hidden" name="version" value={measure.version} /> : null}
          <TextField field={field('name')} label={m.measures_name()} hint={m.measures_name_hint()} maxLength={100} autoComplete="off" />
          <TextAreaField field={field('about')} label={m.measures_describe()} hint={m.measures_describe_hint()} maxLength={1000} />
          {measure ? (
            <>
              <Notice tone="neutral">{m.measures_kind_fixed()}</Notice>
              {(['source', 'unit', 'layer', 'frequency'] as const).map((name) => <input key={name} type="hidden" name={name} value={field(name).initialValue ?? ''} />)}
            </>
          ) : (
            <>
              <RadioField field={field('source')} label={m.measures_source()} options={[{ value: 'readings', label: m.measures_source_readings() }, { value: 'formula', label: m.measures_source_formula() }]} />
              <div className="grid gap-4 sm:grid-cols-3">
                <SelectField field={field('unit')} label={m.measures_unit()} options={options(MEASURE_UNITS, unitName)} />
                <SelectField field={field('layer')} label={m.measures_layer()} options={options(LAYERS, layerName)} />
                <SelectField field={field('frequency')} label={m.measures_frequency()} hint={source === 'formula' ? m.measures_frequency_hint() : undefined} options={options(GRAINS, grainName)} />
              </div>
            </>
          )}
          <RadioField field={field('better')} label={m.measures_better()} options={[{ value: 'higher', label: m.measures_better_higher() }, { value: 'lower', label: m.measures_better_lower() }]} />
          <div className={source === 'formula' ? 'hidden' : 'flex flex-col gap-5'}>
            <SelectField field={field('updaterId')} label={m.measures_updater()} hint={m.measures_updater_hint()} options={members} placeholder={m.measures_nobody()} isOptional />
            <RadioField field={field('check')} label={m.measures_check()} options={CHECKS.map((value) => ({ value, label: checkLabels[value] }))} />
            <div className={field('check').value === 'approval' ? '' : 'hidden'}>
              <SelectField field={field('approverId')} label={m.measures_approver()} options={members} placeholder={m.measures_choose()} />
            </div>
            {measure?.isPerTeam ? <p className="text-sm text-muted">{m.measures_per_team_stays()}</p> : <CheckboxField field={field('isPerTeam')} label={m.measures_per_team()} hint={m.measures_per_team_hint()} />}
          </div>
          <div className={source === 'formula' ? 'flex flex-col gap-5' : 'hidden'}>
            <TextField field={field('formula')} label={m.measures_formula()} hint={m.measures_formula_hint()} maxLength={500} autoComplete="off" className="font-mono" />
            <div className="grid gap-4 sm:grid-cols-2">
              {LETTERS.map((letter, at) => (
                <SelectField key={letter} field={field(`metric${letter}`)} label={m.measures_input({ letter })} options={groups} placeholder={m.measures_choose()} isOptional={at > 0} />
              ))}
            </div>
          </div>
          <div>
            <SubmitButton>{m.measures_save()}</SubmitButton>
          </div>
        </FormShell>
      </Card>
    </Page>
  );
}

function valuesOf({ name, about, formula, unit, layer, better, frequency, updater, approver, isEnteredTwice }: OwnMeasure): Record<string, string> {
  return {
    ...{ name, about, unit, layer, better, frequency },
    source: formula ? 'formula' : 'readings',
    check: approver ? 'approval' : isEnteredTwice ? 'twice' : 'none',
    updaterId: updater?.id ?? '',
    approverId: approver?.id ?? '',
    formula: formula?.text ?? '',
    ...Object.fromEntries(formula?.inputs.map(({ letter, metricId }) => [`metric${letter}`, metricId]) ?? []),
  };
}
