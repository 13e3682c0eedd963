import type { SubmissionResult } from '@conform-to/react';
import type { ChangeEvent } from 'react';
import { useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { LeavingGuard } from '#app/ui/form/leaving-guard.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { CurrentValue } from '../current-value.ts';
import type { Day } from '#app/values/day.ts';
import type { Slice } from '#app/values/slice.ts';
import type { SpecField } from '../spec.ts';
import { ChangeReason } from './change-reason.tsx';
import { LetterSection } from './letter-section.tsx';
import { MeasurablePart } from './measurable-part.tsx';
import { SentencePart } from './sentence-part.tsx';
import { type FormField, STEP_FIELDS } from './spec-fields.ts';
import { SpecificPart } from './specific-part.tsx';
import { TimePart } from './time-part.tsx';
import { useMissing } from './use-missing.ts';

export interface SpecFormProps {
  lastResult: SubmissionResult | undefined;
  current: CurrentValue[];
  owners: { id: string; name: string }[];
  teams: { id: string; name: string }[];
  /** Of which parts something can be asked. */
  parts: readonly Slice[];
  objectives: { id: string; name: string }[];
  today: Day;
  /** What is filled in at the start. */
  defaults: Partial<Record<FormField, string>>;
  /** One that stands is changed: why is asked, and agreeing can wait. */
  isChange?: boolean;
}

/** As the letters stand on the page. */
const ORDER: readonly SpecField[] = [
  'sentence', 'name', 'layer', 'pillar', 'actor', 'act', 'object', 'context', 'desiredForm', 'undesiredForm',
  'metricId', 'teamId', 'slice', 'direction', 'baselineValue', 'baselineOn', 'lowerValue', 'targetValue', 'course', 'resetEvery',
  ...STEP_FIELDS,
  'stepsWaiver', 'qualityMetricId', 'onTrackWithin', 'behindWithin', 'statusAfter', 'fewestCounted',
  'ownerId', 'isAccepted',
  'objectiveId', 'keyQuestion', 'feasibility', 'enablingAction', 'usedFor', 'notUsedFor',
  'startsOn', 'deadlineOn', 'frequency', 'reviewOn', 'expiresOn',
];

const asOptions = (list: { id: string; name: string }[]) => list.map(({ id, name }) => ({ value: id, label: name }));

/** One calm form in five letters; what is refused is said at the letter and the field, and nothing typed is lost. */
export function SpecForm({ lastResult, current, owners, teams, parts, objectives, today, defaults, isChange = false }: SpecFormProps) {
  const [form, fields] = useServerForm<Record<FormField, string>>({ id: 'spec', lastResult, defaultValue: defaults });
  const isJudged = lastResult !== undefined;
  const [metricId, setMetricId] = useState(fields.metricId.initialValue ?? '');
  const [missing, judge] = useMissing({ formId: form.id, metrics: current.map(({ metric }) => metric), teams, parts, owners, objectives, isChange });
  const follow = (event: ChangeEvent<HTMLFormElement>) => {
    const changed = event.target as unknown as HTMLSelectElement;
    if (changed.name === 'metricId') setMetricId(changed.value);
    judge(event.currentTarget);
  };
  return (
    <FormShell form={form} order={ORDER} onChange={follow}>
      <LeavingGuard isChanged={isJudged} />
      <SentencePart field={fields.sentence} today={today} owners={owners} onFilled={judge} />
      <SpecificPart fields={fields} isJudged={isJudged} missing={missing?.S ?? null} />
      <MeasurablePart fields={fields} isJudged={isJudged} missing={missing?.M ?? null} current={current} teams={teams} parts={parts} metricId={metricId} />
      <LetterSection letter="A" isJudged={isJudged} missing={missing?.A ?? null} fields={[fields.ownerId, fields.isAccepted]}>
        <SelectField field={fields.ownerId} label={m.specs_owner()} options={asOptions(owners)} placeholder={m.specs_choose()} />
        <CheckboxField field={fields.isAccepted} label={m.specs_accepted()} hint={isChange ? m.specs_edit_notice() : m.specs_accepted_hint()} />
      </LetterSection>
      <LetterSection letter="R" isJudged={isJudged} missing={missing?.R ?? null} fields={[fields.objectiveId, fields.keyQuestion, fields.enablingAction, fields.usedFor, fields.notUsedFor]}>
        <SelectField field={fields.objectiveId} label={m.specs_objective()} hint={m.specs_objective_hint()} options={asOptions(objectives)} placeholder={m.specs_choose()} />
        <TextAreaField field={fields.keyQuestion} label={m.specs_key_question()} hint={m.specs_key_question_hint()} rows={2} />
        <TextAreaField field={fields.feasibility} label={m.specs_feasibility()} isOptional rows={2} />
        <TextAreaField field={fields.enablingAction} label={m.specs_enabling()} hint={m.specs_enabling_hint()} rows={2} />
        <TextAreaField field={fields.usedFor} label={m.specs_used_for()} rows={2} />
        <TextAreaField field={fields.notUsedFor} label={m.specs_not_used_for()} rows={2} />
      </LetterSection>
      <TimePart fields={fields} isJudged={isJudged} missing={missing?.T ?? null} />
      <div className="border-t pt-6 lg:pl-[17rem]">
        {isChange ? <ChangeReason fields={fields} /> : null}
        <SubmitButton>{isChange ? m.specs_edit_save() : m.specs_save()}</SubmitButton>
      </div>
    </FormShell>
  );
}
