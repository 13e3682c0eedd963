import { m } from '#app/messages/compiled/messages.js';
import type { FieldKind } from '../../entity/entity.ts';
import type { FilterOperator } from '../../filter/filter.ts';

const WORDS: Record<FilterOperator, () => string> = {
  '=': () => m.list_op_is(),
  '!=': () => m.list_op_is_not(),
  '<': () => m.list_op_less(),
  '<=': () => m.list_op_at_most(),
  '>': () => m.list_op_more(),
  '>=': () => m.list_op_at_least(),
  contains: () => m.list_op_contains(),
  doesNotContain: () => m.list_op_contains_not(),
  beginsWith: () => m.list_op_begins(),
  in: () => m.list_op_in(),
  notIn: () => m.list_op_not_in(),
  between: () => m.list_op_between(),
  null: () => m.list_op_empty(),
  notNull: () => m.list_op_filled(),
  inLast: () => m.list_op_last(),
  inNext: () => m.list_op_next(),
  some: () => m.list_op_some(),
  none: () => m.list_op_none(),
};

const OF_MOMENTS: Partial<Record<FilterOperator, () => string>> = {
  '=': () => m.list_op_on(),
  '!=': () => m.list_op_not_on(),
  '<': () => m.list_op_before(),
  '<=': () => m.list_op_until(),
  '>': () => m.list_op_after(),
  '>=': () => m.list_op_since(),
};

const OF_TAGS: Partial<Record<FilterOperator, () => string>> = { contains: () => m.list_op_has_tag(), doesNotContain: () => m.list_op_has_no_tag() };

/** How a comparison is said of a field of this kind. */
export function operatorWord(operator: FilterOperator, kind: FieldKind | null): string {
  const own = kind === 'day' || kind === 'instant' ? OF_MOMENTS : kind === 'tags' ? OF_TAGS : {};
  return (own[operator] ?? WORDS[operator])();
}
