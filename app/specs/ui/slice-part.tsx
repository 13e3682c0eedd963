import type { FieldMetadata } from '@conform-to/react';
import { sliceDimensionName, sliceName } from '#app/kpis/slice-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { SelectField } from '#app/ui/form/select-field.tsx';
import type { MetricDefinition } from '#app/values/metric.ts';
import { dimensionsOf, readSlice, type Slice, sliceKey } from '#app/values/slice.ts';

interface SlicePartProps {
  field: FieldMetadata<string>;
  /** Of which parts something can be asked, whatever the metric. */
  parts: readonly Slice[];
  /** The one chosen so far; undefined is none. */
  metric: MetricDefinition | undefined;
}

/** The one part it is about. Only what the chosen metric can be counted for is offered; what stands chosen stays, also when it is gone, so that the error says so. */
export function SlicePart({ field, parts, metric }: SlicePartProps) {
  const offered = metric ? dimensionsOf(metric) : null;
  const fitting = offered ? parts.filter(({ dimension }) => offered.includes(dimension)) : parts;
  const chosen = readSlice(field.initialValue);
  const options = fitting.map((part) => ({ value: sliceKey(part), label: sliceName(part), group: sliceDimensionName(part.dimension) }));
  const isAmong = (list: readonly Slice[]) => chosen === null || list.some((part) => sliceKey(part) === sliceKey(chosen));
  const kept = chosen === null || isAmong(fitting) ? [] : [{ value: sliceKey(chosen), label: isAmong(parts) ? sliceName(chosen) : m.slices_gone_choice({ name: sliceName(chosen) }), group: sliceDimensionName(chosen.dimension) }];
  if (options.length + kept.length === 0) return null;
  return <SelectField field={field} label={m.slices_field()} hint={m.slices_hint()} options={[...options, ...kept]} placeholder={m.slices_all()} />;
}
