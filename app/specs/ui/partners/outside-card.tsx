import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { PartnerRegister } from '../../partners/register.ts';

interface OutsideCardProps {
  externals: PartnerRegister['externals'];
  canWrite: boolean;
  origin: string;
  lastResult: SubmissionResult | undefined;
}

/** The organisations outside, each with its link as long as that opens something. */
export function OutsideCard({ externals, canWrite, origin, lastResult }: OutsideCardProps) {
  return (
    <Card title={m.partners_outside()} description={m.partners_outside_about()}>
      {externals.length === 0 ? <p className="text-muted">{m.partners_outside_none()}</p> : null}
      <ul className="divide-y">
        {externals.map((external) => (
          <External key={external.id} external={external} canWrite={canWrite} origin={origin} />
        ))}
      </ul>
      {canWrite ? (
        <NewAfterSending mark={externals.length}>
          <FormDisclosure label={m.partners_outside_add()} isOpen={lastResult !== undefined}>
            <ExternalForm lastResult={lastResult} />
          </FormDisclosure>
        </NewAfterSending>
      ) : null}
    </Card>
  );
}

function External({ external: { id, name, expiresOn, state, token }, canWrite, origin }: { external: PartnerRegister['externals'][number]; canWrite: boolean; origin: string }) {
  const { date } = useFormat();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <p className="min-w-0">
        <span className="font-medium">{name}</span> {state === 'open' ? null : <Badge>{state === 'revoked' ? m.partners_state_revoked() : m.partners_state_expired()}</Badge>}
        <span className="block text-sm text-muted">{m.partners_until({ date: date(expiresOn) })}</span>
      </p>
      {token === null ? null : <input readOnly value={origin + paths.partnerSpecs(token)} aria-label={m.partners_link({ name })} className="control min-w-0 flex-1 basis-72 py-1 text-sm" />}
      {canWrite && state === 'open' ? (
        <Form method="post" action={paths.externalPartnerRevocation(id)} preventScrollReset>
          <Button type="submit" variant="danger" size="small" aria-label={m.partners_revoke_named({ name })}>
            {m.partners_revoke()}
          </Button>
        </Form>
      ) : null}
    </li>
  );
}

function ExternalForm({ lastResult }: Pick<OutsideCardProps, 'lastResult'>) {
  const [form, fields] = useServerForm<{ name: string; expiresOn: string }>({ id: 'external-partner', lastResult });
  return (
    <FormShell form={form} action={paths.externalPartners} order={['name', 'expiresOn']} preventScrollReset className="max-w-2xl">
      <TextField field={fields.name} label={m.partners_outside_name()} maxLength={120} autoComplete="off" />
      <DateField field={fields.expiresOn} label={m.partners_outside_until()} />
      <div>
        <SubmitButton>{m.partners_outside_add()}</SubmitButton>
      </div>
    </FormShell>
  );
}
