import { z } from 'zod';
import { parseDay } from '#app/values/day.ts';
import type { MetricDefinition } from '#app/values/metric.ts';
import { parseAmount } from './amount.ts';
import type { SpecDraft } from './spec.ts';

const text = z.string().trim().max(1_000).optional();

/** The form as it is sent: text only. What is missing or wrong is said by the SMART rule, not here. */
export const SpecFormSchema = z.object({
  name: z.string().trim().max(120).optional(),
  pillar: text,
  layer: text,
  actor: text,
  act: text,
  object: text,
  context: text,
  desiredForm: text,
  undesiredForm: text,
  metricId: text,
  teamId: text,
  direction: text,
  baselineValue: text,
  baselineOn: text,
  targetValue: text,
  ownerId: text,
  isAccepted: text,
  objectiveId: text,
  keyQuestion: text,
  feasibility: text,
  enablingAction: text,
  usedFor: text,
  notUsedFor: text,
  startsOn: text,
  deadlineOn: text,
  frequency: text,
  reviewOn: text,
  expiresOn: text,
});
export type SpecForm = z.infer<typeof SpecFormSchema>;

export function toDraft(form: SpecForm, metrics: MetricDefinition[]): SpecDraft {
  const unit = metrics.find(({ id }) => id === form.metricId)?.unit ?? 'count';
  const word = (given: string | undefined) => given || null;
  const dayOr = (given: string | undefined) => (given ? (parseDay(given) ?? 'unreadable') : null);
  return {
    name: word(form.name),
    pillar: word(form.pillar),
    layer: word(form.layer),
    actor: word(form.actor),
    act: word(form.act),
    object: word(form.object),
    context: word(form.context),
    desiredForm: word(form.desiredForm),
    undesiredForm: word(form.undesiredForm),
    metricId: word(form.metricId),
    teamId: word(form.teamId),
    direction: word(form.direction),
    baselineValue: parseAmount(form.baselineValue ?? null, unit),
    baselineOn: dayOr(form.baselineOn),
    targetValue: parseAmount(form.targetValue ?? null, unit),
    ownerId: word(form.ownerId),
    isAccepted: form.isAccepted === 'on',
    objectiveId: word(form.objectiveId),
    keyQuestion: word(form.keyQuestion),
    feasibility: word(form.feasibility),
    enablingAction: word(form.enablingAction),
    usedFor: word(form.usedFor),
    notUsedFor: word(form.notUsedFor),
    startsOn: dayOr(form.startsOn),
    deadlineOn: dayOr(form.deadlineOn),
    frequency: word(form.frequency),
    reviewOn: dayOr(form.reviewOn),
    expiresOn: dayOr(form.expiresOn),
  };
}
