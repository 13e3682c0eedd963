import type { MetricDefinition } from '#app/values/metric.ts';
import type { SpecForm } from './spec-form.ts';
import type { Spec, SpecDraft } from './spec.ts';
import { dayOr, toTargetDraft } from './target-draft.ts';

/** What was typed, read as the rule judges it; the same in the browser while typing and on the server. */
export function toDraft(form: SpecForm, metrics: MetricDefinition[]): SpecDraft {
  const unit = metrics.find(({ id }) => id === form.metricId)?.unit ?? 'count';
  const word = (given: string | undefined) => given || null;
  return {
    name: word(form.name),
    sentence: word(form.sentence),
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
    slice: word(form.slice),
    ...toTargetDraft(form, unit),
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

/** Of a draft in which nothing is missing or unreadable: the rule has just said so. */
export function toSpec({ isAccepted: _, steps, ...fields }: SpecDraft): Spec {
  return { ...fields, steps: steps.map(({ on, value }) => ({ on, value })) } as Spec;
}
