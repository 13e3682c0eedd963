import { Link } from '@remix-run/react';
import { Mail, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import { peopleOf } from '../../customer/customer-lists.ts';
import type { LinkSummary } from '../../customer/customer.ts';
import { newOf } from '../../customer/new-of.ts';
import { ChangePart } from './change-part.tsx';
import type { CustomerView } from './customer-view.ts';

/** Who works there, or where somebody works: now first, before behind a fold. */
export function PeopleCard({ customer, today, canWrite, here }: CustomerView) {
  const { kind, links, linkCount, record } = customer;
  const isOver = ({ endsOn }: LinkSummary) => endsOn !== null && endsOn <= today;
  const [now, before] = [links.filter((link) => !isOver(link)), links.filter(isOver)];
  if (kind === 'contact' && links.length === 0 && !canWrite) return null;
  const mayWrite = canWrite && record.deleted_at === null;
  const add = mayWrite ? (
    <>
      {kind === 'account' ? (
        <ButtonLink size="small" variant="ghost" to={`${paths.newRecord('contacts')}?${new URLSearchParams({ account_id: record.id })}`}>
          {m.customer_people_add()}
        </ButtonLink>
      ) : null}
      <ButtonLink size="small" variant="ghost" to={newOf('account_contact', { kind, record: { id: record.id } }, here)}>
        {m.customer_role_add()}
      </ButtonLink>
    </>
  ) : undefined;
  const change = (link: LinkSummary) => (mayWrite ? <ChangePart segment="account-contacts" id={link.id} to={here} /> : null);
  return (
    <Card title={kind === 'account' ? m.customer_people() : m.customer_employers()} actions={add}>
      {now.length === 0 ? <p className="text-muted">{kind === 'account' ? m.customer_people_none() : m.customer_employers_none()}</p> : <Links links={now} kind={kind} change={change} />}
      {before.length > 0 ? (
        <details className="mt-2">
          <summary className="fold">{m.customer_people_before({ count: before.length })}</summary>
          <div className="mt-2">
            <Links links={before} kind={kind} change={change} />
          </div>
        </details>
      ) : null}
      {linkCount > links.length ? (
        <Link to={peopleOf(record.id)} className="link mt-2 inline-block text-sm">
          {m.customer_people_more({ count: linkCount })}
        </Link>
      ) : null}
    </Card>
  );
}

function Links({ links, kind, change }: { links: LinkSummary[]; kind: 'account' | 'contact'; change: (link: LinkSummary) => ReactNode }) {
  return (
    <ul className="flex flex-col gap-2.5">
      {links.map((link) => (
        <PersonRow key={link.id} link={link} kind={kind} change={change(link)} />
      ))}
    </ul>
  );
}

function PersonRow({ link, kind, change }: { link: LinkSummary; kind: 'account' | 'contact'; change: ReactNode }) {
  const period = usePeriod(link);
  return (
        <li className="flex items-start justify-between gap-2">
          <span className="min-w-0">
            <Link to={paths.record(kind === 'account' ? 'contacts' : 'accounts', link.otherId)} prefetch="intent" className="link">
              {link.name}
            </Link>
            <span className="block text-sm text-muted">
              {[link.role, period].filter(Boolean).join(' · ')}
            </span>
          </span>
          <span className="flex shrink-0">
          {kind === 'account' && link.endsOn === null ? (
            <>
              {link.phone ? <IconLink href={`tel:${link.phone.replace(/[^+\d]/g, '')}`} label={`${m.customer_call()}: ${link.name}`} icon={Phone} /> : null}
              {link.email ? <IconLink href={`mailto:${link.email}`} label={`${m.customer_mail()}: ${link.name}`} icon={Mail} /> : null}
            </>
          ) : null}
          {change}
          </span>
        </li>
  );
}

function IconLink({ href, label, icon: Icon }: { href: string; label: string; icon: typeof Mail }) {
  return (
    <a href={href} aria-label={label} title={label} className="grid size-8 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text pointer-coarse:size-11">
      <Icon className="size-4" aria-hidden="true" />
    </a>
  );
}

function usePeriod({ startsOn, endsOn }: LinkSummary): string {
  const format = useFormat();
  const date = (of: string) => format.date(of as Day);
  if (startsOn && endsOn) return m.customer_from_to({ from: date(startsOn), to: date(endsOn) });
  if (endsOn) return m.customer_until({ date: date(endsOn) });
  return startsOn ? m.customer_since({ date: date(startsOn) }) : '';
}
