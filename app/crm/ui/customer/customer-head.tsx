import { Form, Link } from '@remix-run/react';
import { Mail, Pencil, Phone, Trash2 } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, buttonClass, ButtonLink } from '#app/ui/button.tsx';
import { ACCOUNT } from '../../entity/account.ts';
import { fieldOf } from '../../entity/entities.ts';
import { choiceLabel } from '../field-label.ts';
import { Beside } from '../record/beside.tsx';
import { AddMenu } from './add-menu.tsx';
import { CaptureButton } from './capture-button.tsx';
import type { CustomerView } from './customer-view.ts';
import { useDayWords } from './use-day-words.ts';

/** Under the name: what it is, whose, how it stands and when we last spoke. */
export function CustomerHead({ customer, today }: CustomerView) {
  const { record, kind, lastContact, owner, links } = customer;
  const days = useDayWords(today);
  const employer = kind === 'contact' ? links.find(({ endsOn }) => endsOn === null) : undefined;
  const stage = typeof record.lifecycle_stage === 'string' ? record.lifecycle_stage : null;
  return (
    <span className="flex flex-col gap-1.5">
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        {employer ? (
          <span>
            {typeof record.job_title === 'string' ? `${record.job_title}, ` : ''}
            <Link to={paths.record('accounts', employer.otherId)} prefetch="intent" className="link">
              {employer.name}
            </Link>
          </span>
        ) : (
          <span>{kind === 'account' ? [record.industry, record.city].filter((text) => typeof text === 'string').filter(Boolean).join(' · ') || m.customer_kind_account() : m.customer_kind_contact()}</span>
        )}
        {stage ? <Badge tone={stage === 'former' ? 'neutral' : stage === 'prospect' ? 'info' : 'good'} icon={null}>{choiceLabel(stage, fieldOf(ACCOUNT, 'lifecycle_stage'))}</Badge> : null}
        {(record.tags ?? []).map((tag) => (
          <span key={tag} className="rounded-full border px-2 py-px text-xs text-muted">
            {tag}
          </span>
        ))}
      </span>
      <span className="flex flex-wrap gap-x-4 text-sm">
        <span>{lastContact ? m.customer_last_contact({ when: days.near(new Date(lastContact.at)), channel: choiceLabel(lastContact.channel).toLowerCase() }) : m.customer_last_contact_none()}</span>
        <span>{owner ? m.customer_owner({ name: owner }) : m.customer_owner_none()}</span>
      </span>
    </span>
  );
}

/** What is done from here most: reach them, write down that you did, mend the facts. */
export function CustomerActions({ customer, segment, canWrite, here, beside }: CustomerView & { segment: string }) {
  const { record, points } = customer;
  const first = (kind: string) => points.find((point) => point.kind === kind && !point.hasBounced)?.value;
  const [phone, email] = [first('phone'), first('email')];
  return (
    <>
      {beside ? <Beside beside={beside} segment={segment} /> : null}
      {canWrite && !record.deleted_at ? (
        <Form method="post" action={paths.trashRecord(segment, record.id)}>
          <input type="hidden" name="to" value={paths.records(segment)} />
          <Button type="submit" variant="ghost" className="px-2.5" title={m.record_remove()} aria-label={m.record_remove()}>
            <Trash2 aria-hidden="true" />
          </Button>
        </Form>
      ) : null}
      {phone ? (
        <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} className={buttonClass('secondary')}>
          <Phone aria-hidden="true" />
          {m.customer_call()}
        </a>
      ) : null}
      {email ? (
        <a href={`mailto:${email}`} className={buttonClass('secondary')}>
          <Mail aria-hidden="true" />
          {m.customer_mail()}
        </a>
      ) : null}
      {canWrite ? (
        <>
          {record.deleted_at ? null : <AddMenu customer={customer} />}
          <ButtonLink to={`${paths.editRecord(segment, record.id)}?${new URLSearchParams({ to: here })}`}>
            <Pencil aria-hidden="true" />
            {m.customer_edit()}
          </ButtonLink>
          <CaptureButton party={`${customer.kind}:${record.id}`} to={here} />
        </>
      ) : null}
    </>
  );
}
