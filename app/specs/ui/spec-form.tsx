import type { SubmissionResult } from '@conform-to/react';
import type { ChangeEvent } from 'react';
import { useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { CurrentValue } from '../current-value.ts';
import type { SpecField } from '../spec.ts';
import { LetterSection } from './letter-section.tsx';
import { MeasurablePart } from './measurable-part.tsx';
import { SpecificPart } from './specific-part.tsx';
import { TimePart } from './time-part.tsx';

export interface SpecFormProps {
  lastResult: SubmissionResult | undefined;
  current: CurrentValue[];
  owners: { id: string; name: string }[];
  teams: { id: string; name: string }[];
  objectives: { id: string; name: string }[];
  /** What is filled in at the start. */
  defaults: Partial<Record<SpecField, string>>;
}

/** As the letters stand on the page. */
const ORDER: readonly SpecField[] = [
  'name', 'layer', 'pillar', 'actor', 'act', 'object', 'context', 'desiredForm', 'undesiredForm',
  'metricId', 'teamId', 'direction', 'baselineValue', 'baselineOn', 'targetValue',
  'ownerId', 'isAccepted',
  'objectiveId', 'keyQuestion', 'feasibility', 'enablingAction', 'usedFor', 'notUsedFor',
  'startsOn', 'deadlineOn', 'frequency', 'reviewOn', 'expiresOn',
];

const asOptions = (list: { id: string; name: string }[]) => list.map(({ id, name }) => ({ value: id, label: name }));

/** One calm form in five letters; what is refused is said at the letter and the field, and nothing typed is lost. */
export function SpecForm({ lastResult, current, owners, teams, objectives, defaults }: SpecFormProps) {
  const [form, fields] = useServerForm<Record<SpecField, string>>({ id: 'spec', lastResult, defaultValue: defaults });
  const isJudged = lastResult !== undefined;
  const [metricId, setMetricId] = useState(fields.metricId.initialValue ?? '');
  const follow = (event: ChangeEvent<HTMLFormElement>) => {
    const changed = event.target as unknown as HTMLSelectElement;
    if (changed.name === 'metricId') setMetricId(changed.value);
  };
  return (
    <FormShell form={form} order={ORDER} onChange={follow}>
      <SpecificPart fields={fields} isJudged={isJudged} />
      <MeasurablePart fields={fields} isJudged={isJudged} current={current} teams={teams} metricId={metricId} />
      <LetterSection letter="A" isJudged={isJudged} fields={[fields.ownerId, fields.isAccepted]}>
        <SelectField field={fields.ownerId} label={m.specs_owner()} options={asOptions(owners)} placeholder={m.specs_choose()} />
        <CheckboxField field={fields.isAccepted} label={m.specs_accepted()} hint={m.specs_accepted_hint()} />
      </LetterSection>
      <LetterSection letter="R" isJudged={isJudged} fields={[fields.objectiveId, fields.keyQuestion, fields.enablingAction, fields.usedFor, fields.notUsedFor]}>
        <SelectField field={fields.objectiveId} label={m.specs_objective()} hint={m.specs_objective_hint()} options={asOptions(objectives)} placeholder={m.specs_choose()} />
        <TextAreaField field={fields.keyQuestion} label={m.specs_key_question()} hint={m.specs_key_question_hint()} rows={2} />
        <TextAreaField field={fields.feasibility} label={m.specs_feasibility()} isOptional rows={2} />
        <TextAreaField field={fields.enablingAction} label={m.specs_enabling()} hint={m.specs_enabling_hint()} rows={2} />
        <TextAreaField field={fields.usedFor} label={m.specs_used_for()} rows={2} />
        <TextAreaField field={fields.notUsedFor} label={m.specs_not_used_for()} rows={2} />
      </LetterSection>
      <TimePart fields={fields} isJudged={isJudged} />
      <div className="border-t pt-6 lg:pl-[17rem]">
        <SubmitButton>{m.specs_save()}</SubmitButton>
      </div>
    </FormShell>
  );
}
