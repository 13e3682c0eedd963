import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { amountText } from '#app/values/amount.ts';
import type { MetricUnit } from '#app/values/metric.ts';
import type { Benchmark } from '../../benchmarks/benchmark.ts';
import type { Kpi } from '../../kpi.ts';
import { kpiName } from '../../metric-words.ts';

interface BenchmarkFormScreenProps {
  kpi: Kpi;
  unit: MetricUnit;
  /** What stands behind the value, such as %; null is nothing. */
  suffix: string | null;
  /** Null is a new one. */
  benchmark: Benchmark | null;
  mayEnter: boolean;
  lastResult: SubmissionResult | undefined;
}

/** A value from outside: of whom, how much, and where it was found. */
export function BenchmarkFormScreen({ kpi, unit, suffix, benchmark, mayEnter, lastResult }: BenchmarkFormScreenProps) {
  const start = benchmark ? { name: benchmark.name, value: amountText(benchmark.value, unit), source: benchmark.source, knownOn: benchmark.knownOn, version: String(benchmark.version) } : {};
  const [form, fields] = useServerForm<{ name: string; value: string; source: string; knownOn: string; version: string }>({ id: 'benchmark', lastResult, defaultValue: start });
  return (
    <Page title={benchmark ? m.benchmarks_edit() : m.benchmarks_new()} question={m.benchmarks_question({ name: kpiName(kpi) })} breadcrumbs={[{ label: m.kpis_title(), to: paths.kpis }, { label: kpiName(kpi), to: paths.kpi(kpi.id) }]}>
      {mayEnter ? (
        <Card className="max-w-3xl">
          <FormShell form={form} order={['name', 'value', 'source', 'knownOn']}>
            {benchmark ? <input type="hidden" name="version" value={benchmark.version} /> : null}
            <TextField field={fields.name} label={m.benchmarks_name()} hint={m.benchmarks_name_hint()} />
            <NumberField field={fields.value} label={m.benchmarks_value()} suffix={suffix ?? undefined} />
            <TextField field={fields.source} label={m.benchmarks_source()} hint={m.benchmarks_source_hint()} />
            <DateField field={fields.knownOn} label={m.benchmarks_known()} hint={m.benchmarks_known_hint()} />
            <div>
              <SubmitButton>{m.benchmarks_save()}</SubmitButton>
            </div>
          </FormShell>
        </Card>
      ) : (
        <Notice>{m.benchmarks_not_allowed()}</Notice>
      )}
    </Page>
  );
}
