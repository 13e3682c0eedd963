import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { type Option, SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';

type Values = Record<'kind' | 'text' | 'itemKey' | 'isShareable', string>;

/** Anything to ask or to say, from wherever somebody was. */
export function AskForm({ page, items, lastResult }: { page: string; items: readonly Option[]; lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useServerForm<Values>({ id: 'ask', lastResult, defaultValue: { kind: 'question' } });
  return (
    <FormShell form={form} order={['kind', 'text', 'itemKey', 'isShareable']} preventScrollReset>
      <input type="hidden" name="page" value={page} />
      <RadioField
        field={fields.kind}
        label={m.questions_kind()}
        options={[
          { value: 'question', label: m.questions_kind_question(), hint: m.questions_kind_question_why() },
          { value: 'feedback', label: m.questions_kind_feedback(), hint: m.questions_kind_feedback_why() },
        ]}
      />
      <TextAreaField field={fields.text} label={m.questions_text()} rows={4} maxLength={4000} />
      {items.length > 0 ? <SelectField field={fields.itemKey} label={m.questions_item()} isOptional options={items} placeholder={m.questions_item_none()} /> : null}
      <CheckboxField field={fields.isShareable} label={m.questions_share_allow()} hint={m.questions_share_allow_hint()} />
      <div>
        <SubmitButton>{m.questions_ask()}</SubmitButton>
      </div>
    </FormShell>
  );
}
