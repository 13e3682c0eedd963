import type { Entity, EntityName } from '../entity/entity.ts';
import type { FilterRule } from '../filter/filter.ts';
import type { ListQuery } from './list-query.ts';

/** In the address of a list: only what is open, and everything, whatever comes by itself. */
export const OPEN = 'open';
export const ALL = 'all';

/** When a record is open, of the kinds that get done, paid, solved, won or lost. */
const RULES = {
  task: { field: 'done_at', operator: 'null', value: null },
  deal: { field: 'stage.kind', operator: '=', value: 'open' },
  case: { field: 'status', operator: 'in', value: ['new', 'open', 'waiting'] },
  invoice: { field: 'open_cents', operator: '>', value: 0 },
} as const satisfies Partial<Record<EntityName, FilterRule>>;

/** What has a day on which it is due is worked off in that order; the rest stands in the order of the whole list. */
const BY_DUE_DAY: readonly EntityName[] = ['task', 'invoice'];

/** The rule that says that a record is open: its list begins with these. Null for a kind that knows no such thing. */
export function openRule(entity: EntityName): FilterRule | null {
  return entity in RULES ? RULES[entity as keyof typeof RULES] : null;
}

/** The list as it comes, narrowed to what is open; of a kind that knows no such thing as it comes. */
export function openQuery(entity: Pick<Entity, 'name'>, comes: ListQuery): ListQuery {
  const rule = openRule(entity.name);
  if (!rule) return comes;
  const sort = BY_DUE_DAY.includes(entity.name) ? { field: 'due_on', isDescending: false } : comes.sort;
  return { ...comes, filter: { combinator: 'and', rules: [rule] }, sort };
}
