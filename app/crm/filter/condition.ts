import { addDays, dayIn, type Day, parseDay } from '#app/values/day.ts';
import { parseInstant } from '#app/values/instant.ts';
import type { Entity, Field, FieldValue } from '../entity/entity.ts';
import { fold } from '../identity/fold.ts';
import { phoneNorm } from '../identity/norm-columns.ts';
import { type FilterContext, type FilterGroup, type FilterRule, isGroup, ME } from './filter.ts';
import { fieldPath, reversePath } from './filter-field.ts';
import { foldedColumn } from './folded-column.ts';
import { plainLower } from './plain-lower.ts';

/** A test that an empty value never passes. */
export type Test =
  | { is: 'there' }
  | { is: 'never' }
  | { is: 'equal'; to: readonly (string | number | boolean)[] }
  /** From and until, until not included; null is open. */
  | { is: 'range'; from: string | number | null; until: string | number | null; isUntilIncluded: boolean; isFromExcluded: boolean }
  /** Of text in its comparable form. */
  | { is: 'contains' | 'begins'; text: string }
  | { is: 'tagged'; with: readonly string[] };

/** A filter with everything looked up and filled in: what SQL and memory both evaluate. */
export type Condition =
  | { type: 'and' | 'or'; of: readonly Condition[] }
  | { type: 'not'; of: Condition }
  | { type: 'test'; hops: readonly Field[]; entity: Entity; field: Field; test: Test }
  | { type: 'has'; entity: Entity; via: Field; of: Condition };

/**
 * @throws on a filter that has not been through `readFilter` for this kind of record.
 */
export function toCondition(filter: FilterGroup, entity: Entity, context: FilterContext): Condition {
  const all: Condition = { type: filter.combinator, of: filter.rules.map((node) => (isGroup(node) ? toCondition(node, entity, context) : ofRule(node, entity, context))) };
  const filled: Condition = all.of.length === 0 ? { type: 'and', of: [] } : all;
  return filter.not ? { type: 'not', of: filled } : filled;
}

function ofRule(rule: FilterRule, entity: Entity, context: FilterContext): Condition {
  if (rule.operator === 'some' || rule.operator === 'none') {
    const reverse = reversePath(entity, rule.field);
    if (!reverse || !isGroup(rule.value)) throw new Error('A filter that was not read');
    const has: Condition = { type: 'has', entity: reverse.entity, via: reverse.via, of: toCondition(rule.value, reverse.entity, { ...context, customFields: [] }) };
    return rule.operator === 'none' ? { type: 'not', of: has } : has;
  }
  const found = fieldPath(entity, rule.field, context.customFields);
  if (!found) throw new Error('A filter that was not read');
  const isNegative = ['!=', 'notIn', 'doesNotContain', 'null'].includes(rule.operator);
  const condition: Condition = { type: 'test', ...found, test: testOf(rule, found.entity, found.field, context) };
  return isNegative ? { type: 'not', of: condition } : condition;
}

function testOf({ operator, value }: FilterRule, entity: Entity, field: Field, context: FilterContext): Test {
  const values = (Array.isArray(value) ? value : [value]) as FieldValue[];
  const [first = null, second = null] = values;
  if (operator === 'null' || operator === 'notNull') return { is: 'there' };
  if (field.kind === 'tags') return { is: 'tagged', with: values.map(String) };
  switch (operator) {
    case 'contains':
    case 'doesNotContain':
    case 'beginsWith': {
      const text = foldedColumn(entity, field) ? fold(String(first)) : plainLower(String(first));
      if (text === '') return { is: 'never' };
      return { is: operator === 'beginsWith' ? 'begins' : 'contains', text };
    }
    case 'in':
    case 'notIn':
      return { is: 'equal', to: values.map((each) => comparable(field, each, context)) };
    default:
  }
  if (field.kind === 'day' || field.kind === 'instant') return span(field, operator, first, second, context);
  if (operator === '=' || operator === '!=') return { is: 'equal', to: [comparable(field, first, context)] };
  if (typeof first !== 'number') throw new Error('A filter that was not read');
  return rangeOf(operator, first, typeof second === 'number' ? second : first);
}

function rangeOf(operator: string, first: string | number, second: string | number): Test {
  const open = { is: 'range', from: null, until: null, isUntilIncluded: false, isFromExcluded: false } as const;
  switch (operator) {
    case '<':
      return { ...open, until: first };
    case '<=':
      return { ...open, until: first, isUntilIncluded: true };
    case '>':
      return { ...open, from: first, isFromExcluded: true };
    case '>=':
      return { ...open, from: first };
    default:
      return { ...open, from: first, until: second, isUntilIncluded: true };
  }
}

/** Days and instants as a range. A day said of an instant is the whole of that day in the workspace's zone. */
function span(field: Field, operator: string, first: FieldValue, second: FieldValue, { asOf, timeZone }: FilterContext): Test {
  const today = dayIn(asOf, timeZone);
  let [from, to] = [String(first), String(second ?? first)];
  let asked = operator;
  if (operator === 'inLast') [from, to, asked] = [addDays(today, 1 - Number(first)), today, 'between'];
  else if (operator === 'inNext') [from, to, asked] = [today, addDays(today, Number(first) - 1), 'between'];
  else if (operator === '=' || operator === '!=') asked = 'between';
  if (field.kind === 'day') return rangeOf(asked, from, to);
  const start = (of: string) => (parseDay(of) ? midnight(of as Day, timeZone) : of);
  const next = (of: string) => (parseDay(of) ? dayAfter(of as Day, timeZone) : null);
  const open = { is: 'range', from: null, until: null, isUntilIncluded: false, isFromExcluded: false } as const;
  switch (asked) {
    case '<':
      return { ...open, until: start(from) };
    case '<=':
      return { ...open, until: next(from) ?? from, isUntilIncluded: next(from) === null };
    case '>':
      return { ...open, from: next(from) ?? from, isFromExcluded: next(from) === null };
    case '>=':
      return { ...open, from: start(from) };
    default:
      return { ...open, from: start(from), until: next(to) ?? to, isUntilIncluded: next(to) === null };
  }
}

/** In years that no clock knew the zone no longer matters. */
function midnight(of: Day, timeZone: string): string {
  return parseInstant(of, timeZone)?.toISOString() ?? `${of}T00:00:00.000Z`;
}

/** After the last day that can be written comes nothing that can. */
function dayAfter(of: Day, timeZone: string): string {
  const next = parseDay(addDays(of, 1));
  return next ? midnight(next, timeZone) : `${of}T23:59:59.999Z`;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A value in the form in which the field's values are compared. */
function comparable(field: Field, value: FieldValue, { memberId }: FilterContext): string | number | boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value);
  if (field.kind === 'member' && text === ME) return memberId ?? NOBODY;
  if (field.kind === 'phone') return phoneNorm(text, null) ?? plainLower(text);
  return isText(field) ? plainLower(text) : text;
}

/** Compared without case. */
export function isText(field: Field): boolean {
  return ['text', 'long-text', 'email', 'phone', 'url'].includes(field.kind);
}
