import type { FieldMetadata } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { initialText } from '#app/ui/form/initial-text.ts';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { Field } from '../../entity/entity.ts';
import { CHOSEN_FROM_LIST, type FormFacts } from '../../record/form-facts.ts';
import { choiceLabel } from '../field-label.ts';
import { placeOptions } from '../place-word.ts';
import { fieldHint } from './field-hints.ts';
import { ReferenceField } from './reference-field.tsx';
import { TagsField } from './tags-field.tsx';

interface RecordFieldProps {
  of: Field;
  field: FieldMetadata;
  label: string;
  facts: Pick<FormFacts, 'entity' | 'stamp' | 'members' | 'choices' | 'tags' | 'titles'>;
  currency: string;
}

/** The input that fits a field. */
export function RecordField({ of, field, label, facts, currency }: RecordFieldProps) {
  // Left open it follows from the rest of the line.
  const isReckoned = facts.stamp === null && of.name === 'total_cents' && (facts.entity === 'order_line' || facts.entity === 'invoice_line');
  const props = { field, label, isOptional: false, hint: [of.isRequired && !isReckoned ? m.record_required() : '', fieldHint(of.name, facts) ?? ''].filter(Boolean).join('. '), ...(of.isRequired && !isReckoned ? { required: true } : {}) };
  switch (of.kind) {
    case 'long-text':
      return <TextAreaField {...props} maxLength={of.maxLength ?? 20_000} />;
    case 'email':
      return <TextField {...props} type="email" inputMode="email" autoComplete="off" />;
    case 'phone':
      return <TextField {...props} type="tel" autoComplete="off" />;
    case 'url':
      return <TextField {...props} type="text" inputMode="url" autoComplete="off" />;
    case 'integer':
      return <NumberField {...props} inputMode="numeric" />;
    case 'decimal':
      return <NumberField {...props} />;
    case 'money':
      return <NumberField {...props} suffix={currency} />;
    case 'day':
      return <DateField {...props} />;
    case 'instant':
      return <TextField {...props} type="datetime-local" className="max-w-60" />;
    case 'flag':
      return (
        <div className="flex h-full items-end pb-2">
          <input type="hidden" name={field.name} value="" />
          <CheckboxField field={field} label={label} hint={fieldHint(of.name, facts)} />
        </div>
      );
    case 'choice':
      return <SelectField {...props} placeholder={m.record_nothing_chosen()} options={(of.choices ?? []).map((choice) => ({ value: choice, label: choiceLabel(choice, of) }))} />;
    case 'member':
      return <SelectField {...props} placeholder={m.record_nobody()} options={facts.members.map(({ id, name }) => ({ value: id, label: name }))} />;
    case 'tags':
      return <TagsField {...props} tags={facts.tags} />;
    case 'reference': {
      const { target } = of;
      if (!target) return null;
      if (!CHOSEN_FROM_LIST.includes(target)) return <ReferenceField {...props} target={target} titles={facts.titles} />;
      const options = (facts.choices[target] ?? []).map(({ id, title, group }) => ({ value: id, label: title, ...(group === null ? {} : { group }) }));
      return <SelectField {...props} placeholder={m.record_nothing_chosen()} options={options} />;
    }
    default: {
      const places = placeOptions(of, initialText(field));
      if (places) return <SelectField {...props} placeholder={m.record_nothing_chosen()} options={places} />;
      return <TextField {...props} maxLength={of.maxLength ?? 200} autoComplete="off" />;
    }
  }
}
