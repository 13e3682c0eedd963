import type { FieldMetadata } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Freeze } from '../../improvements/freeze.ts';
import { IMPROVEMENT_KINDS } from '../../improvements/improvement.ts';
import { improvementKindName, kindHint } from '../../improvements/improvement-words.ts';

/** Not an interface: the form wants to be sure that it has no other fields. */
export type RequestValues = { kind: string; title: string; why: string; objectiveId: string; value: string; effort: string };

export const REQUEST_FIELDS = ['kind', 'title', 'why', 'objectiveId', 'value', 'effort'] as const;

interface RequestFieldsProps {
  fields: { [Key in keyof RequestValues]: FieldMetadata<string, RequestValues> };
  objectives: readonly { id: string; name: string }[];
  freeze: Freeze | null;
  /** Whether who writes also judges value and effort. */
  canJudge: boolean;
}

const SCALE = ['1', '2', '3', '4', '5'].map((step) => ({ value: step, label: step }));

export function RequestFields({ fields, objectives, freeze, canJudge }: RequestFieldsProps) {
  const { date } = useFormat();
  return (
    <>
      <RadioField field={fields.kind} label={m.improvements_field_kind()} options={IMPROVEMENT_KINDS.map((kind) => ({ value: kind, label: improvementKindName(kind), hint: kindHint(kind, freeze, date) }))} />
      <TextField field={fields.title} label={m.improvements_field_title()} hint={m.improvements_field_title_hint()} maxLength={160} autoComplete="off" />
      <TextAreaField field={fields.why} label={m.improvements_field_why()} hint={m.improvements_field_why_hint()} maxLength={1_000} />
      <SelectField field={fields.objectiveId} label={m.improvements_field_objective()} hint={m.improvements_field_objective_hint()} options={objectives.map(({ id, name }) => ({ value: id, label: name }))} placeholder={m.improvements_field_objective_none()} />
      {canJudge ? (
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <SelectField field={fields.value} label={m.improvements_field_value()} hint={m.improvements_field_value_hint()} isOptional options={SCALE} placeholder={m.improvements_unscored()} />
          <SelectField field={fields.effort} label={m.improvements_field_effort()} hint={m.improvements_field_effort_hint()} isOptional options={SCALE} placeholder={m.improvements_unscored()} />
        </div>
      ) : null}
    </>
  );
}
