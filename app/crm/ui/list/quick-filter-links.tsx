import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { hasRule, type QuickFilterId, quickFilters, toggleRule } from '../../list/quick-filters.ts';
import { useList } from './use-list.ts';

const WORDS: Record<QuickFilterId, () => string> = {
  mine: () => m.list_quick_mine(),
  'no-owner': () => m.list_quick_no_owner(),
  customers: () => m.list_quick_customers(),
  prospects: () => m.list_quick_prospects(),
  'open-deals': () => m.list_quick_open(),
  'closing-soon': () => m.list_quick_closing(),
  'no-next-step': () => m.list_quick_no_next_step(),
  'to-do': () => m.list_quick_to_do(),
  'due-soon': () => m.list_quick_due(),
  'open-cases': () => m.list_quick_open(),
  complaints: () => m.list_quick_complaints(),
  unpaid: () => m.list_quick_unpaid(),
  active: () => m.list_quick_active(),
  'ending-soon': () => m.list_quick_ending(),
  'last-week': () => m.list_quick_week(),
  incoming: () => m.list_quick_incoming(),
  'last-month': () => m.list_quick_month(),
  running: () => m.list_quick_running(),
  new: () => m.list_quick_new(),
  incomplete: () => m.list_quick_incomplete(),
};

/** The filters asked for most: a press puts one on, another takes it off. */
export function QuickFilterLinks() {
  const { data, href } = useList();
  const { filter } = data.query;
  return (
    <ul className="flex min-w-0 items-center gap-1 max-sm:overflow-x-auto max-sm:[scrollbar-width:none] sm:flex-wrap" aria-label={m.list_quick()}>
      {quickFilters(data.entity).map(({ id, rule }) => {
        const isOn = hasRule(filter, rule);
        return (
          <li key={id}>
            <Link
              to={href({ filter: toggleRule(filter, rule) })}
              preventScrollReset
              aria-current={isOn ? 'true' : undefined}
              className={clsx(
                'inline-flex min-h-7 items-center rounded-full whitespace-nowrap border px-2.5 text-sm no-underline pointer-coarse:min-h-10',
                isOn ? 'border-accent bg-accent-soft font-medium text-accent' : 'border-border text-muted hover:border-border-strong hover:text-text',
              )}
            >
              {WORDS[id]()}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
