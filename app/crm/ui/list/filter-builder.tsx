import { useMemo } from 'react';
import { type ActionProps, type CombinatorSelectorProps, type ControlElementsProp, type FieldSelectorProps, type FullField, type NotToggleProps, type OperatorSelectorProps, QueryBuilder, type RuleGroupType } from 'react-querybuilder';
import { FolderPlus, Plus, X } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '#app/ui/button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Entity, Field } from '../../entity/entity.ts';
import type { FilterOperator } from '../../filter/filter.ts';
import { fieldPath, HAS, operatorsOf } from '../../filter/filter-field.ts';
import { fieldChoices } from './field-choices.ts';
import { BuilderContext, FilterValue } from './filter-value.tsx';
import { operatorWord } from './operator-word.ts';
import { Select } from './select.tsx';

interface FilterBuilderProps {
  entity: Entity;
  customFields: readonly Field[];
  draft: RuleGroupType;
  onChange: (draft: RuleGroupType) => void;
  titles: Readonly<Record<string, string>>;
  onTitles: (titles: Record<string, string>) => void;
}

/** Conditions in rows and groups. Every control is ours: labelled, reached by Tab, and in the reader's language. */
export function FilterBuilder({ entity, customFields, draft, onChange, titles, onTitles }: FilterBuilderProps) {
  const { locale } = useFormat();
  const fields = useMemo(() => fieldChoices(entity, customFields, locale), [entity, customFields, locale]);
  const around = useMemo(() => ({ entity, customFields, titles, onTitles, Nested: FilterBuilder }), [entity, customFields, titles, onTitles]);
  const operators = (name: string) => {
    const kind = fieldPath(entity, name, customFields)?.field.kind ?? null;
    const known: readonly FilterOperator[] = name.startsWith(HAS) ? ['some', 'none'] : kind ? operatorsOf(kind) : ['='];
    return known.map((operator) => ({ name: operator, value: operator, label: operatorWord(operator, kind) }));
  };
  return (
    <BuilderContext.Provider value={around}>
      <QueryBuilder
        fields={fields}
        query={draft}
        onQueryChange={onChange}
        getDefaultField={entity.title === 'full_name' ? 'city' : entity.title}
        getOperators={operators}
        getDefaultOperator={(name) => operators(name)[0]?.name ?? '='}
        getDefaultValue={({ field }) => (field.startsWith(HAS) ? { combinator: 'and', rules: [] } : '')}
        resetOnFieldChange
        addRuleToNewGroups
        showNotToggle
        enableMountQueryChange={false}
        accessibleDescriptionGenerator={({ path }) => (path.length === 0 ? m.list_builder() : m.list_builder_group())}
        controlElements={CONTROLS}
        controlClassnames={CLASSES}
      />
    </BuilderContext.Provider>
  );
}

function FieldSelect(props: FieldSelectorProps) {
  return (
    <Select label={m.list_builder_field()} value={props.value} onChange={(next) => props.handleOnChange(next)} className="sm:max-w-60">
      {props.options.map((group) =>
        'options' in group ? (
          <optgroup key={group.label} label={group.label}>
            {(group.options as FullField[]).map((option) => (
              <option key={option.name} value={option.name}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ) : null,
      )}
    </Select>
  );
}

function OperatorSelect(props: OperatorSelectorProps) {
  return (
    <Select label={m.list_builder_operator()} value={props.value} onChange={(next) => props.handleOnChange(next)}>
      {props.options.map((option) =>
        'options' in option ? null : (
          <option key={option.name} value={option.name}>
            {option.label}
          </option>
        ),
      )}
    </Select>
  );
}

function CombinatorSelect(props: CombinatorSelectorProps) {
  return (
    <Select label={m.list_builder_combinator()} value={props.value} onChange={(next) => props.handleOnChange(next)}>
      <option value="and">{m.list_builder_and()}</option>
      <option value="or">{m.list_builder_or()}</option>
    </Select>
  );
}

function NotToggle(props: NotToggleProps) {
  return (
    <label className="inline-flex items-center gap-1.5 text-sm">
      <input type="checkbox" checked={props.checked ?? false} onChange={(event) => props.handleOnChange(event.target.checked)} className="size-4 accent-accent" />
      {m.list_builder_not()}
    </label>
  );
}

function AddRule(props: ActionProps) {
  return (
    <Button size="small" variant="ghost" onClick={(event) => props.handleOnClick(event)}>
      <Plus aria-hidden="true" />
      {m.list_builder_add()}
    </Button>
  );
}

function AddGroup(props: ActionProps) {
  if (props.level >= 3) return null;
  return (
    <Button size="small" variant="ghost" onClick={(event) => props.handleOnClick(event)}>
      <FolderPlus aria-hidden="true" />
      {m.list_builder_add_group()}
    </Button>
  );
}

function Remove(props: ActionProps) {
  return (
    <Button size="small" variant="ghost" className="ml-auto px-2" aria-label={'rules' in props.ruleOrGroup ? m.list_builder_remove_group() : m.list_builder_remove()} onClick={(event) => props.handleOnClick(event)}>
      <X aria-hidden="true" />
    </Button>
  );
}

const CONTROLS: ControlElementsProp<FullField, string> = {
  fieldSelector: FieldSelect,
  operatorSelector: OperatorSelect,
  combinatorSelector: CombinatorSelect,
  notToggle: NotToggle,
  addRuleAction: AddRule,
  addGroupAction: AddGroup,
  removeRuleAction: Remove,
  removeGroupAction: Remove,
  valueEditor: FilterValue,
};

const CLASSES = {
  queryBuilder: 'min-w-0',
  ruleGroup: 'rounded-lg border bg-sunken/50 p-2 sm:p-3',
  header: 'flex flex-wrap items-center gap-2',
  body: 'mt-2 flex flex-col gap-2 empty:hidden',
  rule: 'flex flex-wrap items-center gap-2 rounded-md border bg-surface p-2',
};
