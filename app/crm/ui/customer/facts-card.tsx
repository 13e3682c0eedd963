import { Link } from '@remix-run/react';
import { Building2, Globe, Mail, MapPin, Phone, Share2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { ACCOUNT } from '../../entity/account.ts';
import { ADDRESS } from '../../entity/address.ts';
import { CONTACT } from '../../entity/contact.ts';
import { fieldOf } from '../../entity/entities.ts';
import type { Field, FieldValue } from '../../entity/entity.ts';
import type { PointSummary } from '../../customer/customer.ts';
import { choiceLabel, fieldLabel } from '../field-label.ts';
import { AddReach } from './add-reach.tsx';
import { addressLines } from './address-lines.ts';
import { ChangePart } from './change-part.tsx';
import type { CustomerView } from './customer-view.ts';
import { factText } from './fact-text.ts';

const ICONS: Partial<Record<string, typeof Mail>> = { email: Mail, phone: Phone, post: MapPin, social: Share2, web: Globe };

/** Shown elsewhere on the page, or for machines only. */
const ELSEWHERE = new Set([
  'name', 'full_name', 'given_name', 'surname', 'surname_prefix', 'email', 'phone', 'street', 'house_number', 'house_number_suffix', 'postcode', 'city', 'country', 'account_id', 'parent_id', 'owner_id', 'job_title', 'lifecycle_stage', 'domain', 'description',
]);

/** How to reach them, where they are, and the rest of what is known. */
export function FactsCard(view: CustomerView) {
  const { customer, customFields, currency, canWrite } = view;
  const { record, points, addresses, parent, children, kind } = customer;
  const format = useFormat();
  const mayWrite = canWrite && record.deleted_at === null;
  const change = (segment: string, id: string) => (mayWrite ? <ChangePart segment={segment} id={id} to={view.here} /> : null);
  const own = addressLines(record);
  const facts = [...(kind === 'account' ? ACCOUNT : CONTACT).fields.filter(({ name }) => !ELSEWHERE.has(name)), ...customFields].flatMap((field) => {
    const value = valueOf(field, record.custom, record[field.name] as FieldValue | undefined);
    return value === null || value === undefined || value === '' || value === false ? [] : [{ field, value }];
  });
  return (
    <Card title={m.customer_facts()} actions={mayWrite ? <AddReach view={view} /> : undefined}>
      <ul className="flex flex-col gap-2">
        {points.length === 0 && own.length === 0 ? <li className="text-muted">{m.customer_points_none()}</li> : null}
        {points.map((point) => (
          <Line key={point.id} icon={ICONS[point.kind] ?? Globe} change={change('contact-points', point.id)}>
            <Point point={point} />
          </Line>
        ))}
        {typeof record.domain === 'string' ? (
          <Line icon={Globe}>
            <a href={/^https?:/.test(record.domain) ? record.domain : `https://${record.domain}`} rel="noreferrer" target="_blank" className="link break-all">
              {record.domain.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
            </a>
          </Line>
        ) : null}
        {own.length > 0 ? <Line icon={MapPin}>{own.map((line) => <span key={line} className="block">{line}</span>)}</Line> : null}
        {addresses.map((address) => (
          <Line key={address.id} icon={MapPin} change={change('addresses', address.id)}>
            <span className="block text-sm text-muted">{choiceLabel(address.kind, fieldOf(ADDRESS, 'kind'))}</span>
            {addressLines({ ...address, house_number: address.houseNumber, house_number_suffix: address.suffix }).map((line) => <span key={line} className="block">{line}</span>)}
          </Line>
        ))}
        {parent ? (
          <Line icon={Building2}>
            <span className="text-muted">{m.customer_parent()} </span>
            <Link to={paths.record('accounts', parent.id)} prefetch="intent" className="link">{parent.name}</Link>
          </Line>
        ) : null}
        {children.length > 0 ? (
          <Line icon={Building2}>
            <span className="text-muted">{m.customer_children()}: </span>
            {children.map(({ id, name }, at) => (
              <span key={id}>
                {at > 0 ? ', ' : ''}
                <Link to={paths.record('accounts', id)} prefetch="intent" className="link">{name}</Link>
              </span>
            ))}
          </Line>
        ) : null}
      </ul>
      {facts.length > 0 ? (
        <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-t pt-3 text-sm">
          {facts.map(({ field, value }) => (
            <div key={field.name} className="contents">
              <dt className="text-muted">{fieldLabel(field, format.locale)}</dt>
              <dd className="min-w-0 break-words">{factText(field, value, format, currency)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {typeof record.description === 'string' ? <p className="mt-3 border-t pt-3 text-sm whitespace-pre-line">{record.description}</p> : null}
    </Card>
  );
}

function Line({ icon: Icon, change, children }: { icon: typeof Mail; change?: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2.5">
      <Icon className="mt-1 size-4 shrink-0 text-muted" aria-hidden="true" />
      <span className="min-w-0 flex-1">{children}</span>
      {change}
    </li>
  );
}

function Point({ point: { kind, value, label, hasBounced } }: { point: PointSummary }) {
  const to = kind === 'email' ? `mailto:${value}` : kind === 'phone' ? `tel:${value.replace(/[^+\d]/g, '')}` : null;
  return (
    <>
      {to ? <a href={to} className="link break-all">{value}</a> : <span className="break-all">{value}</span>}
      {label ? <span className="text-sm text-muted"> {label}</span> : null}
      {hasBounced ? <> <Badge tone="warn">{m.customer_point_bounced()}</Badge></> : null}
    </>
  );
}

function valueOf(field: Field, custom: Record<string, FieldValue> | undefined, own: FieldValue | undefined): FieldValue | undefined {
  return field.name.startsWith('custom.') ? custom?.[field.name.slice('custom.'.length)] : own;
}
