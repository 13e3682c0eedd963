import type { EntityName } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { type FilterGroup, type FilterRule, ME } from '../filter/filter.ts';
import { openRule } from './open-list.ts';

export type QuickFilterId =
  | 'mine' | 'no-owner' | 'customers' | 'prospects' | 'open-deals' | 'closing-soon' | 'no-next-step' | 'to-do' | 'due-soon' | 'open-cases' | 'complaints'
  | 'unpaid' | 'active' | 'ending-soon' | 'last-week' | 'incoming' | 'last-month' | 'running' | 'new' | 'incomplete';

/** A filter that is one press away; its rules go into the list's own filter. */
export interface QuickFilter {
  id: QuickFilterId;
  rule: FilterRule;
}

const one = (id: QuickFilterId, field: string, operator: FilterRule['operator'], value: FilterRule['value']): QuickFilter => ({ id, rule: { field, operator, value } });

/** The same rule as that of the list that begins with what is open: taking off the one takes off the other. */
function open(id: QuickFilterId, entity: EntityName): readonly QuickFilter[] {
  const rule = openRule(entity);
  return rule ? [{ id, rule }] : [];
}

/** Something that has to be known of it is not. */
const INCOMPLETE = one('incomplete', 'completeness', '<', 100);

const OWN: Partial<Record<EntityName, readonly QuickFilter[]>> = {
  account: [one('customers', 'lifecycle_stage', '=', 'customer'), one('prospects', 'lifecycle_stage', '=', 'prospect'), one('no-owner', 'owner_id', 'null', null), INCOMPLETE],
  contact: [one('no-owner', 'owner_id', 'null', null), INCOMPLETE],
  deal: [...open('open-deals', 'deal'), one('closing-soon', 'expected_on', 'inNext', 30), one('no-next-step', 'next_step_on', 'null', null)],
  task: [...open('to-do', 'task'), one('due-soon', 'due_on', 'inNext', 7)],
  case: [...open('open-cases', 'case'), one('complaints', 'kind', '=', 'complaint')],
  invoice: [...open('unpaid', 'invoice')],
  membership: [one('active', 'status', '=', 'active'), one('ending-soon', 'ends_on', 'inNext', 90)],
  interaction: [one('incoming', 'direction', '=', 'in'), one('last-week', 'occurred_at', 'inLast', 7)],
  order: [one('last-month', 'ordered_on', 'inLast', 30)],
  payment: [one('last-month', 'received_on', 'inLast', 30)],
  campaign: [one('running', 'status', '=', 'running')],
  product: [one('active', 'is_active', '=', true)],
};

/** The filters that are asked for most on a kind of record. */
export function quickFilters(entity: EntityName): readonly QuickFilter[] {
  const hasOwner = ENTITIES[entity].fields.some(({ name }) => name === 'owner_id');
  const own = OWN[entity] ?? [one('new', 'created_at', 'inLast', 7)];
  return hasOwner ? [one('mine', 'owner_id', '=', ME), ...own] : own;
}

const isSame = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

export function hasRule(filter: FilterGroup | null, rule: FilterRule): boolean {
  return filter?.combinator === 'and' && !filter.not && filter.rules.some((each) => isSame(each, rule));
}

/** Whether a quick filter of the kind says this already, where it stands lit with its own way out. */
export function isQuickRule(entity: EntityName, rule: FilterGroup['rules'][number]): boolean {
  return quickFilters(entity).some((quick) => isSame(quick.rule, rule));
}

/** The filter with the rule, or without it when it was there. What is no plain "all of these" is kept whole beside it. */
export function toggleRule(filter: FilterGroup | null, rule: FilterRule): FilterGroup {
  if (filter === null || filter.rules.length === 0) return { combinator: 'and', rules: [rule] };
  if (filter.combinator !== 'and' || filter.not) return { combinator: 'and', rules: [filter, rule] };
  return hasRule(filter, rule) ? { ...filter, rules: filter.rules.filter((each) => !isSame(each, rule)) } : { ...filter, rules: [...filter.rules, rule] };
}

/** The filter without one of its parts. */
export function withoutRule(filter: FilterGroup, at: number): FilterGroup {
  return { ...filter, rules: filter.rules.filter((_, index) => index !== at) };
}
