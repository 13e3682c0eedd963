import { type ComponentType, createContext, useContext } from 'react';
import type { RuleGroupType, ValueEditorProps } from 'react-querybuilder';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { Entity, Field } from '../../entity/entity.ts';
import { fieldPath, reversePath } from '../../filter/filter-field.ts';
import { fieldLabel } from '../field-label.ts';
import { takesMany, takesNone } from './filter-draft.ts';
import { ValueInput } from './value-input.tsx';

interface Builder {
  entity: Entity;
  customFields: readonly Field[];
  titles: Readonly<Record<string, string>>;
  onTitles: (titles: Record<string, string>) => void;
  /** The builder itself: what must be there has conditions of its own. */
  Nested: ComponentType<Omit<Builder, 'Nested'> & { draft: RuleGroupType; onChange: (draft: RuleGroupType) => void }>;
}

export const BuilderContext = createContext<Builder | null>(null);

/** The value of a condition, by the kind of its field. */
export function FilterValue(props: ValueEditorProps) {
  const { field: name, operator } = props;
  const value: unknown = props.value;
  const handleOnChange = (next: unknown) => props.handleOnChange(next);
  const builder = useContext(BuilderContext);
  const { locale } = useFormat();
  if (!builder || takesNone(operator)) return null;
  const reverse = reversePath(builder.entity, name);
  if (reverse) {
    return (
      <div className="order-last basis-full">
        <builder.Nested entity={reverse.entity} customFields={NO_FIELDS} draft={isDraft(value) ? value : { combinator: 'and', rules: [] }} onChange={handleOnChange} titles={builder.titles} onTitles={builder.onTitles} />
      </div>
    );
  }
  const found = fieldPath(builder.entity, name, builder.customFields);
  if (!found) return null;
  const change = (next: string | string[], titles: Record<string, string>) => {
    builder.onTitles(titles);
    handleOnChange(next);
  };
  const label = m.list_builder_value({ field: fieldLabel(found.field, locale) });
  const common = { field: found.field, label, titles: builder.titles, isFilter: true, isExact: operator === '=' || operator === '!=' };
  if (operator === 'inLast' || operator === 'inNext') {
    return (
      <label className="inline-flex items-center gap-2 text-sm">
        <input type="number" min={1} max={36_600} aria-label={label} value={textOf(value)} onChange={(event) => handleOnChange(event.target.value)} className="control w-24" />
        {m.list_builder_days()}
      </label>
    );
  }
  if (operator === 'between') {
    const [from, to] = Array.isArray(value) ? (value as unknown[]).map(textOf) : ['', ''];
    return (
      <span className="flex flex-1 flex-wrap items-center gap-2 text-sm">
        <ValueInput {...common} label={m.list_builder_from({ field: fieldLabel(found.field, locale) })} value={from ?? ''} onChange={(next) => handleOnChange([next, to ?? ''])} />
        {m.list_and()}
        <ValueInput {...common} label={m.list_builder_to({ field: fieldLabel(found.field, locale) })} value={to ?? ''} onChange={(next) => handleOnChange([from ?? '', next])} />
      </span>
    );
  }
  const isMultiple = takesMany(operator);
  return <ValueInput {...common} isMultiple={isMultiple} value={Array.isArray(value) ? (value as unknown[]).map(textOf) : textOf(value)} onChange={change} />;
}

const NO_FIELDS: readonly Field[] = [];

function isDraft(value: unknown): value is RuleGroupType {
  return typeof value === 'object' && value !== null && 'rules' in value;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
