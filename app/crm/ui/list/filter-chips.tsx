import { Link } from '@remix-run/react';
import { X } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { isQuickRule, withoutRule } from '../../list/quick-filters.ts';
import { nodeSentence } from './filter-sentence.ts';
import { useList } from './use-list.ts';

const chip = 'inline-flex max-w-full min-w-0 items-center gap-1 rounded-md bg-accent-soft py-0.5 pr-0.5 pl-2 text-sm text-text';

/** What the list is narrowed to beyond its quick filters, in words, each part with a way out. Links, so that it works before any script. */
export function FilterChips() {
  const { data, entity, href } = useList();
  const format = useFormat();
  const { filter, search } = data.query;
  const telling = { entity, customFields: data.customFields, titles: data.filterTitles, format, currency: data.currency };
  const isPlain = filter?.combinator === 'and' && !filter.not;
  const parts = !filter || filter.rules.length === 0 ? [] : isPlain ? filter.rules.flatMap((rule, at) => (isQuickRule(entity.name, rule) ? [] : { text: nodeSentence(rule, telling), without: withoutRule(filter, at) })) : [{ text: nodeSentence(filter, telling), without: null }];
  if (parts.length === 0 && search === '') return null;
  return (
    <ul className="flex flex-wrap items-center gap-1.5 border-b px-4 py-2 sm:px-5" aria-label={m.list_filters()}>
      {search === '' ? null : <Chip text={m.list_searched({ text: search })} to={href({ search: '' })} />}
      {parts.map(({ text, without }) => (
        <Chip key={text} text={text} to={href({ filter: without })} />
      ))}
      {parts.length + (search === '' ? 0 : 1) > 1 ? (
        <li>
          <Link to={href({ filter: null, search: '' })} className="rounded px-1.5 py-1 text-sm text-muted hover:text-text hover:underline">
            {m.list_filters_clear()}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}

function Chip({ text, to }: { text: string; to: string }) {
  return (
    <li className={chip}>
      <span className="min-w-0 break-words">{text}</span>
      <Link to={to} preventScrollReset aria-label={m.list_filter_remove({ what: text })} className="grid size-6 shrink-0 place-items-center rounded text-muted hover:bg-surface hover:text-text pointer-coarse:size-9">
        <X className="size-3.5" aria-hidden="true" />
      </Link>
    </li>
  );
}
