import { DIRECTIONS, LAYERS } from '#app/kpis/kpi.ts';
import { kpiValueText, layerName, metricFormula, metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import type { CurrentValue } from '../current-value.ts';
import { directionName } from '../spec-words.ts';
import { CurrentValues } from './current-values.tsx';
import { LetterSection } from './letter-section.tsx';
import type { PartProps } from './spec-fields.ts';

interface MeasurablePartProps extends PartProps {
  current: CurrentValue[];
  teams: { id: string; name: string }[];
  /** The metric chosen so far; empty is none. */
  metricId: string;
}

/** M: which number, from where to where; beside it what it is now, as a baseline to start from. */
export function MeasurablePart({ fields, isJudged, missing, current, teams, metricId }: MeasurablePartProps) {
  const format = useFormat();
  const chosen = current.find(({ metric }) => metric.id === metricId);
  const suffix = chosen?.metric.unit === 'ratio' ? '%' : chosen?.metric.unit === 'money' ? chosen.currency : undefined;
  const now = chosen?.start ? m.specs_now_hint({ value: kpiValueText(chosen.value, chosen.metric.unit, chosen.currency, format), period: format.period(chosen.start, chosen.grain) }) : m.specs_amount_hint();
  return (
    <LetterSection letter="M" isJudged={isJudged} missing={missing} fields={[fields.metricId, fields.teamId, fields.direction, fields.baselineValue, fields.baselineOn, fields.targetValue]}>
      <SelectField
        field={fields.metricId}
        label={m.specs_metric()}
        hint={chosen ? metricFormula(chosen.metric.id) : undefined}
        options={LAYERS.flatMap((layer) => current.filter(({ metric }) => metric.layer === layer).map(({ metric }) => ({ value: metric.id, label: metricName(metric.id), group: layerName(layer) })))}
        placeholder={m.specs_choose()}
      />
      <CurrentValues values={current} chosen={metricId} />
      {teams.length > 0 ? (
        <SelectField field={fields.teamId} label={m.specs_team()} options={teams.map(({ id, name }) => ({ value: id, label: name }))} placeholder={m.kpis_everybody()} />
      ) : null}
      <RadioField field={fields.direction} label={m.specs_direction()} options={DIRECTIONS.map((direction) => ({ value: direction, label: directionName(direction) }))} />
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberField field={fields.baselineValue} label={m.specs_baseline()} hint={now} suffix={suffix} />
        <DateField field={fields.baselineOn} label={m.specs_baseline_on()} />
      </div>
      <NumberField field={fields.targetValue} label={m.specs_target()} hint={m.specs_amount_hint()} suffix={suffix} />
    </LetterSection>
  );
}
