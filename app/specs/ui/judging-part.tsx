import { LAYERS } from '#app/kpis/kpi.ts';
import { layerName, metricChoice } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import type { CurrentValue } from '../current-value.ts';
import type { SpecFields } from './spec-fields.ts';

const HOW = ['onTrackWithin', 'behindWithin', 'statusAfter', 'fewestCounted'] as const;

/** What has to stay good meanwhile, and how the status is told; the latter folded, for the usual will do. */
export function JudgingPart({ fields, current }: { fields: SpecFields; current: CurrentValue[] }) {
  const isWrong = HOW.some((name) => (fields[name].errors?.length ?? 0) > 0);
  return (
    <>
      <SelectField
        field={fields.qualityMetricId}
        label={m.specs_pair()}
        hint={m.specs_pair_hint()}
        options={LAYERS.flatMap((layer) => current.filter(({ metric }) => metric.layer === layer).map(({ metric }) => ({ value: metric.id, label: metricChoice(metric), group: layerName(layer) })))}
        placeholder={m.specs_pair_none()}
      />
      <details open={isWrong} className="rounded-md border bg-sunken/50 px-3 py-2">
        <summary className="fold text-sm">{m.specs_judging()}</summary>
        <div className="mt-3 flex flex-col gap-5 pb-2">
          <div className="grid gap-5 sm:grid-cols-2">
            <NumberField field={fields.onTrackWithin} label={m.specs_on_track_within()} suffix={m.specs_points()} />
            <NumberField field={fields.behindWithin} label={m.specs_behind_within()} suffix={m.specs_points()} />
          </div>
          <p className="text-sm text-muted">{m.specs_bounds_hint()}</p>
          <NumberField field={fields.statusAfter} label={m.specs_status_after()} hint={m.specs_status_after_hint()} suffix={m.specs_periods()} inputMode="numeric" />
          <NumberField field={fields.fewestCounted} label={m.specs_fewest()} hint={m.specs_fewest_hint()} inputMode="numeric" isOptional />
        </div>
      </details>
    </>
  );
}
