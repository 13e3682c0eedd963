import { grainName, layerName, metricName } from '#app/kpis/metric-words.ts';
import { sliceKeyText } from '#app/kpis/slice-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import type { Day } from '#app/values/day.ts';
import type { Spec } from '../spec.ts';
import { courseName, directionName, pillarName, resetName } from '../spec-words.ts';
import type { SpecKey } from './version.ts';

const NAMES: Record<SpecKey, () => string> = {
  name: m.specs_name, sentence: m.specs_sentence, pillar: m.specs_pillar, layer: m.specs_layer, actor: m.specs_actor, act: m.specs_act, object: m.specs_object, context: m.specs_context,
  desiredForm: m.specs_desired, undesiredForm: m.specs_undesired, metricId: m.specs_metric, teamId: m.specs_team, slice: m.slices_field, direction: m.specs_direction,
  baselineValue: m.specs_baseline, baselineOn: m.specs_baseline_on, targetValue: m.specs_target, lowerValue: m.specs_lower, course: m.specs_course, resetEvery: m.specs_reset_every,
  steps: m.specs_steps, stepsWaiver: m.specs_steps_waiver, onTrackWithin: m.specs_on_track_within, behindWithin: m.specs_behind_within, statusAfter: m.specs_status_after,
  fewestCounted: m.specs_fewest, qualityMetricId: m.specs_pair, ownerId: m.specs_owner, objectiveId: m.specs_objective, keyQuestion: m.specs_key_question, feasibility: m.specs_feasibility,
  enablingAction: m.specs_enabling, usedFor: m.specs_used_for, notUsedFor: m.specs_not_used_for, startsOn: m.specs_starts, deadlineOn: m.specs_deadline, frequency: m.specs_frequency,
  reviewOn: m.specs_review, expiresOn: m.specs_expires,
};

/** How the page prints what a field holds. */
export interface FieldPrinter {
  amount: (value: number | null) => string;
  date: (on: Day) => string;
  /** The name behind an id; null when that is gone. */
  nameOf: (id: string) => string | null;
}

export const fieldName = (field: SpecKey) => NAMES[field]();

/** What a field of a specification held; a word for nothing. */
export function fieldText<Key extends SpecKey>(field: Key, held: Spec[Key] | undefined, { amount, date, nameOf }: FieldPrinter): string {
  const value = held;
  if (value === null || value === undefined || value === '') return m.specs_nothing();
  if (Array.isArray(value)) return value.map(({ on, value: step }) => `${amount(step)} (${date(on)})`).join(', ') || m.specs_nothing();
  switch (field) {
    case 'baselineValue':
    case 'targetValue':
    case 'lowerValue':
      return amount(value as number);
    case 'baselineOn':
    case 'startsOn':
    case 'deadlineOn':
    case 'reviewOn':
    case 'expiresOn':
      return date(value as Day);
    case 'metricId':
    case 'qualityMetricId':
      return metricName(value as Spec['metricId']);
    case 'slice':
      return sliceKeyText(value as string) ?? '–';
    case 'direction':
      return directionName(value as Spec['direction']);
    case 'course':
      return courseName(value as Spec['course']);
    case 'resetEvery':
      return resetName(value as NonNullable<Spec['resetEvery']>);
    case 'layer':
      return layerName(value as Spec['layer']);
    case 'pillar':
      return pillarName(value as Spec['pillar']);
    case 'frequency':
      return grainName(value as Spec['frequency']);
    case 'ownerId':
    case 'teamId':
    case 'objectiveId':
      return nameOf(value as string) ?? '–';
    default:
      return String(value);
  }
}
