import { Form, Link } from '@remix-run/react';
import { BadgeCheck, History } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { completenessOf } from '../../record/completeness.ts';
import { fieldLabel } from '../field-label.ts';
import type { CustomerView } from './customer-view.ts';
import { useDayWords } from './use-day-words.ts';

/** How much of what matters is known, what is missing and whose it is, whether somebody found it right, and what was changed. */
export function KnownCard({ customer, canWrite, here, today }: CustomerView) {
  const { record, kind, owner, confirmedBy } = customer;
  const format = useFormat();
  const days = useDayWords(today);
  const known = completenessOf(kind, record);
  if (!known) return null;
  const segment = kind === 'account' ? 'accounts' : 'contacts';
  const edit = `${paths.editRecord(segment, record.id)}?${new URLSearchParams({ to: here })}`;
  const mayWrite = canWrite && record.deleted_at === null;
  const when = typeof record.confirmed_at === 'string' ? days.near(new Date(record.confirmed_at)) : null;
  return (
    <Card title={m.customer_known()}>
      <Progress value={known.percent} max={100} label={m.customer_complete({ percent: format.percent(known.percent / 100, 0) })} />
      {known.missing.length > 0 ? (
        <div className="mt-3 text-sm">
          <p className="text-muted">{owner ? m.customer_missing_of({ name: owner }) : m.customer_missing_nobody()}</p>
          <ul className="mt-1 flex list-disc flex-col gap-0.5 pl-4">
            {known.missing.map(({ fields }) => (
              <li key={fields.join()}>{fields.map((name, at) => (at === 0 ? fieldLabel({ name }, format.locale) : fieldLabel({ name }, format.locale).toLowerCase())).join(` ${m.record_or()} `)}</li>
            ))}
          </ul>
          {mayWrite ? (
            <Link to={edit} className="link mt-1.5 inline-block">
              {m.customer_missing_fill()}
            </Link>
          ) : null}
        </div>
      ) : null}
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t pt-3 text-sm">
        <span className="text-muted">{when === null ? m.customer_confirmed_never() : confirmedBy ? m.customer_confirmed_by({ when, name: confirmedBy }) : m.customer_confirmed({ when })}</span>
        {mayWrite ? (
          <Form method="post" action={paths.confirmRecord(segment, record.id)} preventScrollReset>
            <input type="hidden" name="to" value={here} />
            <Button type="submit" size="small">
              <BadgeCheck aria-hidden="true" />
              {m.customer_confirm()}
            </Button>
          </Form>
        ) : null}
      </div>
      <Link to={paths.recordChanges(segment, record.id)} prefetch="intent" className="link mt-2 inline-flex min-h-8 items-center gap-1.5 text-sm pointer-coarse:min-h-11">
        <History className="size-4" aria-hidden="true" />
        {m.customer_changes()}
      </Link>
    </Card>
  );
}
