import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { inLanguage } from '#app/values/localized.ts';
import type { ListForm } from '../../checklists/list-form.ts';

/** Where every item stands in the chain from goal to gate; nothing before the list was published. */
export function ChainCard({ items }: { items: ListForm['items'] }) {
  const { locale } = useFormat();
  const known = items.filter(({ key, rule }) => key !== null && rule !== 'start');
  if (known.length === 0) return null;
  return (
    <Card title={m.chain_place()}>
      <ul className="flex flex-col gap-2 text-sm">
        {known.map(({ key, titleNl, titleEn }) => (
          <li key={key}>
            <Link to={paths.chainOf('item', key!)} className="link">
              {inLanguage({ nl: titleNl, en: titleEn }, locale)}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
