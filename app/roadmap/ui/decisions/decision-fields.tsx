import type { FieldMetadata } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { DateField } from '#app/ui/form/date-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { Day } from '#app/values/day.ts';
import type { Decision } from '../../decisions/decision.ts';

/** Not interfaces: a form wants to be sure that it has no other fields. */
export type QuestionValues = { title: string; why: string; options: string; ownerId: string; neededOn: string; objectiveId: string };
export type OutcomeValues = { outcome: string; reason: string; decidedOn: string };

export const QUESTION_FIELDS = ['title', 'why', 'options', 'ownerId', 'neededOn', 'objectiveId'] as const;
export const OUTCOME_FIELDS = ['outcome', 'reason', 'decidedOn'] as const;

/** Who can decide, and which goals there are. */
export interface DecisionChoices {
  members: readonly { id: string; name: string }[];
  objectives: readonly { id: string; name: string }[];
}

type Fields<Values> = { [Key in keyof Values]: FieldMetadata<string> };

/** What has to be decided. */
export function QuestionFields({ fields, members, objectives }: DecisionChoices & { fields: Fields<QuestionValues> }) {
  const toOption = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <>
      <TextField field={fields.title} label={m.decisions_field_title()} hint={m.decisions_field_title_hint()} maxLength={160} autoComplete="off" />
      <TextAreaField field={fields.why} label={m.decisions_field_why()} isOptional rows={3} maxLength={2_000} />
      <TextAreaField field={fields.options} label={m.decisions_field_options()} isOptional rows={3} maxLength={2_000} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <SelectField field={fields.ownerId} label={m.decisions_field_owner()} options={members.map(toOption)} placeholder={m.ui_choose()} />
        <DateField field={fields.neededOn} label={m.decisions_field_needed()} hint={m.decisions_field_needed_hint()} isOptional />
      </div>
      <SelectField field={fields.objectiveId} label={m.decisions_field_objective()} isOptional options={objectives.map(toOption)} placeholder={m.decisions_field_objective_none()} />
    </>
  );
}

/** What was decided. */
export function OutcomeFields({ fields, today, isOptional = false }: { fields: Fields<OutcomeValues>; today: Day; isOptional?: boolean }) {
  return (
    <>
      <TextAreaField field={fields.outcome} label={m.decisions_field_outcome()} isOptional={isOptional} rows={3} maxLength={2_000} />
      <TextAreaField field={fields.reason} label={m.decisions_field_reason()} hint={m.decisions_field_reason_hint()} isOptional={isOptional} rows={3} maxLength={2_000} />
      <DateField field={fields.decidedOn} label={m.decisions_field_decided_on()} isOptional={isOptional} max={today} />
    </>
  );
}

export const questionOf = ({ title, why, options, owner, neededOn, objective }: Decision): QuestionValues => ({ title, why: why ?? '', options: options ?? '', ownerId: owner.id, neededOn: neededOn ?? '', objectiveId: objective?.id ?? '' });
