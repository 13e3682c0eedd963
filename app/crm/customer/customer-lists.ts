import type { FilterRule } from '../filter/filter.ts';
import { listWhere } from '../list/list-where.ts';
import { openRule } from '../list/open-list.ts';
import type { CustomerKind } from './customer.ts';

interface Of {
  kind: CustomerKind;
  record: { id: string };
}

/** The lists in which what a customer's page sums up is seen whole: only what is theirs. */
export function customerList({ kind, record }: Of, segment: 'deals' | 'cases' | 'orders' | 'product-usages', ...rules: FilterRule[]): string {
  return listWhere(segment, holderRule(kind, record.id), ...rules);
}

/** Their invoices of which something is still to be paid. */
export function openInvoicesOf({ kind, record }: Of): string {
  const open = openRule('invoice');
  return listWhere('invoices', holderRule(kind, record.id), ...(open ? [open] : []));
}

/** Everybody who works or worked at an organisation, in whatever role. */
export function peopleOf(accountId: string): string {
  return listWhere('contacts', { field: 'has:account-contacts', operator: 'some', value: { combinator: 'and', rules: [{ field: 'account_id', operator: '=', value: accountId }] } });
}

function holderRule(kind: CustomerKind, id: string): FilterRule {
  return { field: `${kind}_id`, operator: '=', value: id };
}
