import type { FilterGroup, FilterRule } from '#app/crm/filter/filter.ts';
import { ALL, openRule } from '#app/crm/list/open-list.ts';
import { paths } from '#app/paths.ts';
import type { Day } from '#app/values/day.ts';
import { isOwn, type MetricId, type OrderSlice } from '#app/values/metric.ts';

/** What a number counts, as far as it can be shown row by row. */
export type RowsBehind =
  /** `isNow`: the list is of how it is today, whatever the period. */
  | { kind: 'lists'; isNow: boolean; lists: { of: RowsOf; to: string }[] }
  /** Why there are no rows to show. */
  | { kind: 'none'; why: 'people' | 'hidden' | 'entered' | 'all-time' | 'not-kept' | 'of-team' };

export type RowsOf = 'orders' | 'deals' | 'account' | 'contact' | 'deal' | 'duplicates';

interface Asked {
  metricId: MetricId;
  /** Null is the whole organisation. */
  teamId: string | null;
  /** Of which orders: in all of these parts; absent is all of them. */
  parts?: readonly OrderSlice[];
  period: { start: Day; end: Day };
  /** ISO 4217, for money only. */
  currency: string | null;
  /** The number cannot be told of this group. */
  isHidden: boolean;
  today: Day;
}

/**
 * The rows that a number counts. Of records everybody who may see the CRM may see each; what people do is told of groups only
 * (docs/decisions/013), so that there is never a list behind it.
 */
export function rowsBehind({ metricId, teamId, parts = [], period: { start, end }, currency, isHidden, today }: Asked): RowsBehind {
  if (isHidden) return { kind: 'none', why: 'hidden' };
  if (isOwn(metricId)) return { kind: 'none', why: 'entered' };
  const ordered: FilterGroup['rules'] = [STANDS, { field: 'ordered_on', operator: '>=', value: start }, { field: 'ordered_on', operator: '<', value: end }, ...parts.map(ruleOf)];
  const open = openRule('deal')!;
  switch (metricId) {
    case 'revenue':
      return now(false, [{ of: 'orders', to: listOf('orders', [...ordered, ...(currency ? [rule('currency', '=', currency)] : [])]) }]);
    case 'active-customers':
      return now(false, [{ of: 'orders', to: listOf('orders', ordered) }]);
    case 'repeat-purchase-rate':
      return { kind: 'none', why: 'all-time' };
    case 'next-step-present':
      return ofAll(teamId, [open, { combinator: 'or', rules: [rule('next_step_on', 'null', null), rule('next_step_on', '<', today)] }]);
    case 'overdue-close-dates':
      return ofAll(teamId, [open, rule('expected_on', '<', today)]);
    case 'completeness':
    case 'complete-records':
      return now(true, KINDS.map((of) => ({ of, to: paths.missingRecords(of, 'anything', teamId ?? undefined) })));
    case 'ownerless':
      return now(true, KINDS.map((of) => ({ of, to: paths.missingRecords(of, 'owner', teamId ?? undefined) })));
    case 'duplicates':
      return now(true, [{ of: 'duplicates', to: paths.duplicates }]);
    default:
      return { kind: 'none', why: OF_RECORDS.has(metricId) ? 'not-kept' : 'people' };
  }
}

/** How a list of orders is held to a part: by whoever has the value, the organisation or, where there is none, the person. */
function ruleOf({ dimension, value }: OrderSlice): FilterRule | FilterGroup {
  const is = (field: string) => (value === '' ? rule(field, 'null', null) : rule(field, '=', value));
  switch (dimension) {
    case 'product':
      return { field: 'has:order-lines', operator: 'some', value: { combinator: 'and', rules: [is('product.name')] } };
    case 'channel':
      return is('campaign.channel');
    case 'industry':
      return is('account.industry');
    case 'country':
      return { combinator: 'or', rules: [
        { combinator: 'and', rules: [rule('account_id', 'notNull', null), is('account.country')] },
        { combinator: 'and', rules: [rule('account_id', 'null', null), is('contact.country')] },
      ] };
  }
}

/** No sketch and not taken back: what the metrics of orders count. */
const STANDS: FilterRule = { field: 'status', operator: 'in', value: ['confirmed', 'delivered'] };

const KINDS = ['account', 'contact', 'deal'] as const;

/** Counted from records as they were, of which no list is kept. */
const OF_RECORDS: ReadonlySet<MetricId> = new Set<MetricId>([
  'deals-touched', 'timely-logging', 'capture-rate', 'neglected-deals', 'pushes-per-deal', 'stage-compliance', 'follow-up-speed', 'freshness', 'consent-known',
  'benefit-coverage', 'silence', 'message-repetition',
]);

const now = (isNow: boolean, lists: { of: RowsOf; to: string }[]): RowsBehind => ({ kind: 'lists', isNow, lists });
const rule = (field: string, operator: FilterRule['operator'], value: string | null): FilterRule => ({ field, operator, value });

/** A list of deals is of everybody: whose they are changes. */
function ofAll(teamId: string | null, rules: FilterGroup['rules']): RowsBehind {
  return teamId === null ? now(true, [{ of: 'deals', to: listOf('deals', rules) }]) : { kind: 'none', why: 'of-team' };
}

function listOf(segment: string, rules: FilterGroup['rules']): string {
  return `${paths.records(segment)}?${new URLSearchParams({ view: ALL, filter: JSON.stringify({ combinator: 'and', rules }) })}`;
}
