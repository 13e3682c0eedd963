import { m } from '#app/messages/compiled/messages.js';
import type { Field } from '../../entity/entity.ts';
import { ME } from '../../filter/filter.ts';
import { choiceLabel } from '../field-label.ts';
import { placeOptions } from '../place-word.ts';
import { LookupField } from './lookup-field.tsx';
import { Select } from './select.tsx';

interface ValueInputProps {
  field: Field;
  label: string;
  /** As the control holds it: text, or a list of texts when several are asked. */
  value: string | readonly string[];
  /** With what a chosen record or colleague is called. */
  onChange: (value: string | string[], titles: Record<string, string>) => void;
  isMultiple?: boolean;
  /** Asks what to look for: the reader stands among the colleagues, whoever that is, and a moment is looked for by its day. */
  isFilter?: boolean;
  /** Of a filter: asks for the very value, so that it can be chosen where it is a code. */
  isExact?: boolean;
  titles: Readonly<Record<string, string>>;
}

const TYPES: Partial<Record<Field['kind'], string>> = { day: 'date', instant: 'datetime-local', integer: 'number', decimal: 'number', money: 'number', email: 'text', url: 'text', phone: 'tel' };

/** The control for a value of a field: what can be chosen is chosen, the rest is typed. */
export function ValueInput({ field, label, value, onChange, isMultiple = false, isFilter = false, isExact = !isFilter, titles }: ValueInputProps) {
  const list = typeof value !== 'string' ? value : value === '' ? [] : [value];
  const one = typeof value === 'string' ? value : (value[0] ?? '');
  if (field.kind === 'reference' || field.kind === 'member' || field.kind === 'tags') {
    return (
      <LookupField
        label={label}
        kind={field.kind === 'reference' ? (field.target ?? '') : field.kind}
        value={list}
        titles={titles}
        isMultiple={isMultiple}
        canAdd={field.kind === 'tags'}
        first={field.kind === 'member' && isFilter ? [{ value: ME, label: m.list_me() }] : []}
        onChange={(next, named) => onChange(isMultiple ? next : (next[0] ?? ''), named)}
      />
    );
  }
  if (field.kind === 'choice' && isMultiple) {
    return (
      <div role="group" aria-label={label} className="flex min-h-9 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
        {(field.choices ?? []).map((choice) => (
          <label key={choice} className="flex items-center gap-1.5 text-sm">
            <input type="checkbox" checked={list.includes(choice)} onChange={() => onChange(list.includes(choice) ? list.filter((each) => each !== choice) : [...list, choice], {})} className="size-4 accent-accent" />
            {choiceLabel(choice, field)}
          </label>
        ))}
      </div>
    );
  }
  const places = isMultiple || !isExact ? null : placeOptions(field, one);
  if (field.kind === 'choice' || field.kind === 'flag' || places) {
    const options = places ?? (field.kind === 'flag' ? [{ value: 'true', label: m.list_value_yes() }, { value: 'false', label: m.list_value_no() }] : (field.choices ?? []).map((choice) => ({ value: choice, label: choiceLabel(choice, field) })));
    return (
      <Select label={label} value={one} onChange={(next) => onChange(next, {})} className="min-w-32 flex-1">
        <option value="">{m.ui_choose()}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    );
  }
  const typed = isMultiple ? list.join(', ') : one;
  return (
    <input
      type={isMultiple ? 'text' : isFilter && field.kind === 'instant' ? 'date' : (TYPES[field.kind] ?? 'text')}
      step={field.kind === 'decimal' || field.kind === 'money' ? 'any' : undefined}
      aria-label={label}
      placeholder={isMultiple ? m.list_value_several() : undefined}
      value={typed}
      onChange={(event) => onChange(isMultiple ? event.target.value.split(',').map((each) => each.trimStart()) : event.target.value, {})}
      className="control min-w-32 flex-1"
    />
  );
}
