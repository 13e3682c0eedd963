import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { ENTITIES } from '../../entity/entities.ts';
import { ENTITY_NAMES } from '../../entity/entity.ts';
import { entitiesWord } from '../field-label.ts';
import { CUSTOM_KIND_WORDS } from './custom-kind-words.ts';

interface Values extends Record<string, unknown> {
  entity: string;
  label: string;
  labelEn: string;
  kind: string;
  key: string;
  choices: string;
  isRequired: string;
  isPersonal: string;
}

/** A field of the workspace's own to add to a kind of record. */
export function AddCustomField({ lastResult }: { lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useServerForm<Values>({ id: 'own-field', lastResult: lastResult ?? null, defaultValue: { entity: 'account', kind: 'text' } });
  return (
    <Card title={m.record_own_add()} description={m.record_own_add_text()}>
      <FormShell form={form} order={['entity', 'kind', 'label', 'labelEn', 'key', 'choices']}>
        <input type="hidden" name="intent" value="add" />
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <SelectField field={fields.entity} label={m.record_own_entity()} options={ENTITY_NAMES.filter((name) => ENTITIES[name].hasPage).map((name) => ({ value: name, label: entitiesWord(name) }))} />
          <SelectField field={fields.kind} label={m.record_own_kind()} options={Object.entries(CUSTOM_KIND_WORDS).map(([value, word]) => ({ value, label: word() }))} />
          <TextField field={fields.label} label={m.record_own_label()} maxLength={80} required />
          <TextField field={fields.labelEn} label={m.record_own_label_en()} maxLength={80} isOptional />
          <TextField field={fields.key} label={m.record_own_key()} hint={m.record_own_key_hint()} maxLength={40} isOptional />
          <TextAreaField field={fields.choices} label={m.record_own_choices()} hint={m.record_own_choices_hint()} rows={3} isOptional />
          <CheckboxField field={fields.isRequired} label={m.record_own_required()} hint={m.record_own_required_hint()} />
          <CheckboxField field={fields.isPersonal} label={m.record_own_personal()} hint={m.record_own_personal_hint()} />
        </div>
        <div>
          <SubmitButton>{m.record_own_add_button()}</SubmitButton>
        </div>
      </FormShell>
    </Card>
  );
}
