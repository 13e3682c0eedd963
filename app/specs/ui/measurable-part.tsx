import { LAYERS } from '#app/kpis/kpi.ts';
import { kpiValueText, layerName, metricChoice, metricFormula } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import type { Slice } from '#app/values/slice.ts';
import type { CurrentValue } from '../current-value.ts';
import { CurrentValues } from './current-values.tsx';
import { LetterSection } from './letter-section.tsx';
import { JudgingPart } from './judging-part.tsx';
import { type PartProps, STEP_FIELDS } from './spec-fields.ts';
import { SlicePart } from './slice-part.tsx';
import { TargetPart } from './target-part.tsx';

interface MeasurablePartProps extends PartProps {
  current: CurrentValue[];
  teams: { id: string; name: string }[];
  parts: readonly Slice[];
  /** The metric chosen so far; empty is none. */
  metricId: string;
}

const MEASURABLE = [
  ...(['metricId', 'teamId', 'slice', 'direction', 'baselineValue', 'baselineOn', 'lowerValue', 'targetValue', 'course', 'resetEvery'] as const),
  ...STEP_FIELDS,
  ...(['stepsWaiver', 'onTrackWithin', 'behindWithin', 'statusAfter', 'fewestCounted', 'qualityMetricId'] as const),
];

/** M: which number, from where to where; beside it what it is now, as a baseline to start from. */
export function MeasurablePart({ fields, isJudged, missing, current, teams, parts, metricId }: MeasurablePartProps) {
  const format = useFormat();
  const chosen = current.find(({ metric }) => metric.id === metricId);
  const suffix = chosen?.metric.unit === 'ratio' ? '%' : chosen?.metric.unit === 'money' ? (chosen.currency ?? undefined) : undefined;
  const now = chosen?.start ? m.specs_now_hint({ value: kpiValueText(chosen.value, chosen.metric.unit, chosen.currency, format), period: format.period(chosen.start, chosen.grain) }) : m.specs_amount_hint();
  return (
    <LetterSection letter="M" isJudged={isJudged} missing={missing} fields={MEASURABLE.map((name) => fields[name])}>
      <SelectField
        field={fields.metricId}
        label={m.specs_metric()}
        hint={chosen ? metricFormula(chosen.metric) : undefined}
        options={LAYERS.flatMap((layer) => current.filter(({ metric }) => metric.layer === layer).map(({ metric }) => ({ value: metric.id, label: metricChoice(metric), group: layerName(layer) })))}
        placeholder={m.specs_choose()}
      />
      <CurrentValues values={current} chosen={metricId} />
      {teams.length > 0 ? (
        <SelectField field={fields.teamId} label={m.specs_team()} options={teams.map(({ id, name }) => ({ value: id, label: name }))} placeholder={m.kpis_everybody()} />
      ) : null}
      <SlicePart field={fields.slice} parts={parts} metric={chosen?.metric} />
      <TargetPart fields={fields} suffix={suffix} nowHint={now} />
      <JudgingPart fields={fields} current={current} />
    </LetterSection>
  );
}
