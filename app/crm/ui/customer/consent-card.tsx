import { Form, Link } from '@remix-run/react';
import { Check, Minus, X } from 'lucide-react';
import { useId } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, buttonClass } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Tone } from '#app/ui/tone.ts';
import { type ConsentState, consentState } from '../../customer/consent-state.ts';
import type { ConsentRow } from '../../customer/customer.ts';
import { CONSENT } from '../../entity/consent.ts';
import { choiceLabel } from '../field-label.ts';
import type { CustomerView } from './customer-view.ts';

const TONES: Record<ConsentRow['status'], Tone> = { given: 'good', refused: 'neutral', withdrawn: 'warn' };
const ICONS = { given: Check, refused: X, withdrawn: Minus };

/** What they allow now, how it came to that, and the buttons that add to it. */
export function ConsentCard(view: CustomerView) {
  const states = consentState(view.customer.consents);
  return (
    <Card title={m.customer_consent()}>
      {states.length === 0 ? <p className="text-muted">{m.customer_consent_none()}</p> : null}
      <ul className="flex flex-col gap-3">
        {states.map((state) => (
          <State key={`${state.purpose} ${state.channel ?? ''}`} state={state} view={view} />
        ))}
      </ul>
      {view.canWrite ? (
        <details className="mt-3" data-print="hide">
          <summary className={buttonClass('secondary', 'small')}>{m.customer_consent_record()}</summary>
          <NewConsent view={view} />
        </details>
      ) : null}
      {view.privacyTo ? (
        <Link to={view.privacyTo} className="link mt-3 inline-flex min-h-6 items-center text-sm pointer-coarse:min-h-11">
          {m.customer_privacy()}
        </Link>
      ) : null}
    </Card>
  );
}

function State({ state: { purpose, channel, current, earlier }, view }: { state: ConsentState; view: CustomerView }) {
  const Icon = ICONS[current.status];
  return (
    <li>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="font-medium">
          {choiceLabel(purpose)} <span className="text-sm font-normal text-muted">{channel ? choiceLabel(channel).toLowerCase() : m.customer_consent_all_channels()}</span>
        </span>
        <Badge tone={TONES[current.status]} icon={<Icon aria-hidden="true" />}>
          {choiceLabel(current.status)}
        </Badge>
      </div>
      <Told row={current} />
      <div className="flex flex-wrap items-start gap-x-4">
        {earlier.length > 0 ? (
          <details className="text-sm">
            <summary className="fold">{m.customer_consent_history()}</summary>
            <ul className="mt-1 flex flex-col gap-1">
              {earlier.map((row) => (
                <li key={row.id}>
                  <span className="font-medium">{choiceLabel(row.status)}</span>
                  {row.channel === channel ? null : <span className="text-muted"> {row.channel ? choiceLabel(row.channel).toLowerCase() : m.customer_consent_all_channels()}</span>}
                  <Told row={row} />
                </li>
              ))}
            </ul>
          </details>
        ) : null}
        {view.canWrite ? current.status === 'given' ? <Withdraw row={current} view={view} /> : null : null}
      </div>
    </li>
  );
}

function Told({ row }: { row: ConsentRow }) {
  const format = useFormat();
  const parts = [format.date(new Date(row.at)), choiceLabel(row.lawfulBasis).toLowerCase(), row.recordedBy ? m.customer_consent_by({ name: row.recordedBy }) : ''];
  return (
    <p className="text-sm text-muted">
      {parts.filter(Boolean).join(' · ')}
      {row.proof ? <span className="block">“{row.proof}”</span> : null}
    </p>
  );
}

/** Taking back is one press: it must be as easy as giving. */
function Withdraw({ row, view }: { row: ConsentRow; view: CustomerView }) {
  return (
    <Form method="post" action={paths.customerConsents} preventScrollReset>
      <Hidden view={view} />
      <input type="hidden" name="purpose" value={row.purpose} />
      <input type="hidden" name="channel" value={row.channel ?? ''} />
      <input type="hidden" name="basis" value={row.lawfulBasis} />
      <button name="status" value="withdrawn" className="link min-h-6 text-sm pointer-coarse:min-h-11">
        {m.customer_consent_withdraw()}
      </button>
    </Form>
  );
}

function NewConsent({ view }: { view: CustomerView }) {
  const id = useId();
  const choices = (name: string) => CONSENT.fields.find((field) => field.name === name)?.choices ?? [];
  return (
    // Empty again when something was added; what was refused leaves everything as it was typed.
    <NewAfterSending mark={view.customer.consents[0]?.id ?? 'none'}>
      <Form method="post" action={paths.customerConsents} preventScrollReset className="mt-3 flex flex-col gap-3 rounded-md border bg-sunken p-3">
        <Hidden view={view} />
        <div className="grid gap-3 sm:grid-cols-2">
          <Choice id={`${id}-purpose`} name="purpose" label={m.field_purpose()} choices={choices('purpose')} />
          <Choice id={`${id}-channel`} name="channel" label={m.field_channel()} choices={choices('channel')} none={m.customer_consent_all_channels()} />
        </div>
        <Choice id={`${id}-basis`} name="basis" label={m.field_lawful_basis()} choices={choices('lawful_basis')} />
        <div>
          <label htmlFor={`${id}-proof`} className="text-sm font-medium">{m.customer_consent_proof()}</label>
          <p id={`${id}-hint`} className="text-sm text-muted">{m.customer_consent_proof_hint()}</p>
          <input id={`${id}-proof`} aria-describedby={`${id}-hint`} name="proof" required maxLength={1000} className="control mt-1" />
        </div>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" name="status" value="given" variant="primary" size="small">{m.customer_consent_give()}</Button>
          <Button type="submit" name="status" value="refused" size="small" formNoValidate>{m.customer_consent_refuse()}</Button>
        </div>
      </Form>
    </NewAfterSending>
  );
}

function Hidden({ view: { customer, actIds, here } }: { view: CustomerView }) {
  return (
    <>
      <input type="hidden" name="contact" value={customer.record.id} />
      <input type="hidden" name="act" value={actIds.consent} />
      <input type="hidden" name="to" value={here} />
    </>
  );
}

function Choice({ id, name, label, choices, none }: { id: string; name: string; label: string; choices: readonly string[]; none?: string }) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="text-sm font-medium">{label}</label>
      <select id={id} name={name} className="control mt-1">
        {none ? <option value="">{none}</option> : null}
        {choices.map((choice) => (
          <option key={choice} value={choice}>{choiceLabel(choice)}</option>
        ))}
      </select>
    </div>
  );
}
