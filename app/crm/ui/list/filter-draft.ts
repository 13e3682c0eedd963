import type { RuleGroupType, RuleType } from 'react-querybuilder';
import type { Entity, Field, FieldValue } from '../../entity/entity.ts';
import { type FilterGroup, type FilterOperator, type FilterRule, isGroup } from '../../filter/filter.ts';
import { fieldPath, HAS, reversePath } from '../../filter/filter-field.ts';

const MANY: readonly FilterOperator[] = ['in', 'notIn', 'between'];
const NO_VALUE: readonly FilterOperator[] = ['null', 'notNull'];

export function takesMany(operator: string): boolean {
  return MANY.some((each) => each === operator);
}

export function takesNone(operator: string): boolean {
  return NO_VALUE.some((each) => each === operator);
}

/** A filter as the builder edits it: values as the controls hold them, amounts in whole units. */
export function toDraft(filter: FilterGroup | null, entity: Entity, customFields: readonly Field[]): RuleGroupType {
  return {
    combinator: filter?.combinator ?? 'and',
    not: filter?.not ?? false,
    rules: (filter?.rules ?? []).map((node): RuleGroupType | RuleType => {
      if (isGroup(node)) return toDraft(node, entity, customFields);
      if (isGroup(node.value)) {
        const reverse = reversePath(entity, node.field);
        return { field: node.field, operator: node.operator, value: reverse ? toDraft(node.value, reverse.entity, []) : node.value };
      }
      const isMoney = fieldPath(entity, node.field, customFields)?.field.kind === 'money';
      const text = (value: FieldValue | undefined) => (value === null || value === undefined ? '' : isMoney && typeof value === 'number' ? String(value / 100) : String(value));
      return { field: node.field, operator: node.operator, value: typeof node.value === 'object' && node.value !== null ? node.value.map(text) : text(node.value) };
    }),
  };
}

/** What was built, as a filter; a condition that still lacks its value says nothing and is left out. */
export function fromDraft(draft: RuleGroupType): FilterGroup {
  const rules = draft.rules.flatMap((node): (FilterGroup | FilterRule)[] => {
    if (typeof node === 'string') return [];
    if ('rules' in node) {
      const inner = fromDraft(node);
      return inner.rules.length > 0 ? [inner] : [];
    }
    const rule = fromRule(node);
    return rule ? [rule] : [];
  });
  return { combinator: draft.combinator === 'or' ? 'or' : 'and', ...(draft.not ? { not: true } : {}), rules };
}

function fromRule({ field, operator, value }: RuleType): FilterRule | null {
  const named = operator as FilterOperator;
  if (field.startsWith(HAS)) return { field, operator: named, value: fromDraft(value as RuleGroupType) };
  if (takesNone(operator)) return { field, operator: named, value: null };
  const values = (Array.isArray(value) ? (value as unknown[]) : [value]).map((each) => String(each ?? '').trim()).filter((each) => each !== '');
  const isNumber = operator === 'inLast' || operator === 'inNext';
  if (values.length === 0 || (operator === 'between' && values.length !== 2)) return null;
  if (takesMany(operator)) return { field, operator: named, value: values };
  return { field, operator: named, value: isNumber ? Number(values[0]) : (values[0] ?? '') };
}
