import type { SubmissionResult } from '@conform-to/react';
import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import { isoWeekLabel, quarterOf } from '#app/values/period.ts';
import type { Grain } from '#app/values/metric.ts';
import type { OwnMeasure } from '../../measures/measure.ts';

/** The oldest period that is missing stands ready. */
export function EnterFigure({ measure: { unit, frequency, isPerTeam }, missing, teams, lastResult }: { measure: OwnMeasure; missing: Day[]; teams: { id: string; name: string }[]; lastResult: SubmissionResult | undefined }) {
  const { period } = useFormat();
  const next = missing.at(-1);
  const [form, fields] = useServerForm<{ period: string; team: string; value: string; numerator: string; denominator: string; note: string }>({ id: 'figure', lastResult, defaultValue: { period: next ? periodText(next, frequency) : '' } });
  return (
    <Card title={m.measures_enter()} description={missing.length > 0 ? `${m.measures_col_missing()}: ${missing.slice(0, 6).reverse().map((start) => period(start, frequency)).join(', ')}${missing.length > 6 ? ' …' : ''}` : m.measures_enter_about()} className="max-w-3xl">
      <FormShell form={form} order={['period', 'team', 'value', 'numerator', 'denominator', 'note']}>
        <input type="hidden" name="intent" value="enter" />
        <div className={clsx('grid gap-4', isPerTeam ? 'sm:grid-cols-3' : 'sm:grid-cols-2')}>
          <TextField field={fields.period} label={m.measures_period()} placeholder={EXAMPLES[frequency]} maxLength={20} autoComplete="off" />
          {isPerTeam ? <SelectField field={fields.team} label={m.kpis_filter_team()} options={teams.map(({ id, name }) => ({ value: id, label: name }))} placeholder={m.kpis_everybody()} isOptional /> : null}
          <NumberField field={fields.value} label={m.measures_value()} hint={unit === 'ratio' ? m.measures_value_hint_ratio() : undefined} suffix={unit === 'ratio' ? '%' : undefined} maxLength={40} />
        </div>
        {unit === 'ratio' ? (
          <fieldset className="grid gap-4 sm:grid-cols-2">
            <legend className="mb-2 text-sm text-muted">{m.measures_parts()}</legend>
            <NumberField field={fields.numerator} label={m.measures_numerator()} isOptional maxLength={40} />
            <NumberField field={fields.denominator} label={m.measures_denominator()} isOptional maxLength={40} />
          </fieldset>
        ) : null}
        <TextField field={fields.note} label={m.measures_note()} isOptional maxLength={500} autoComplete="off" />
        <div>
          <SubmitButton>{m.measures_enter_save()}</SubmitButton>
        </div>
      </FormShell>
    </Card>
  );
}

const EXAMPLES: Record<Grain, string> = { day: '2026-10-31', week: '2026-W44', month: '2026-10', quarter: '2026-Q4' };

/** As it can be typed. */
function periodText(start: Day, grain: Grain): string {
  if (grain === 'week') return isoWeekLabel(start);
  if (grain === 'month') return start.slice(0, 7);
  return grain === 'quarter' ? `${start.slice(0, 4)}-Q${quarterOf(start)}` : start;
}
