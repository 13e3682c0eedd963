import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { PartnerRegister } from '../../partners/register.ts';

interface InsideCardProps {
  partners: PartnerRegister['partners'];
  members: { id: string; name: string }[];
  canWrite: boolean;
  lastResult: SubmissionResult | undefined;
}

/** The partners inside, each with what they speak for. */
export function InsideCard({ partners, members, canWrite, lastResult }: InsideCardProps) {
  return (
    <Card title={m.partners_inside()} description={m.partners_inside_about()}>
      {partners.length === 0 ? <p className="text-muted">{m.partners_inside_none()}</p> : null}
      <ul className="divide-y">
        {partners.map(({ id, name, part }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <p>
              <span className="font-medium">{name}</span>
              <span className="block text-sm text-muted">{part}</span>
            </p>
            {canWrite ? (
              <Form method="post" action={paths.partnerEnd(id)} preventScrollReset>
                <Button type="submit" variant="ghost" size="small" aria-label={m.partners_end_named({ name })}>
                  {m.partners_end()}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {canWrite ? (
        <NewAfterSending mark={partners.length}>
          <FormDisclosure label={m.partners_add()} isOpen={lastResult !== undefined || partners.length === 0}>
            <PartnerForm members={members} lastResult={lastResult} />
          </FormDisclosure>
        </NewAfterSending>
      ) : null}
    </Card>
  );
}

function PartnerForm({ members, lastResult }: Pick<InsideCardProps, 'members' | 'lastResult'>) {
  const [form, fields] = useServerForm<{ memberId: string; part: string }>({ id: 'partner', lastResult });
  return (
    <FormShell form={form} action={paths.specPartners} order={['memberId', 'part']} preventScrollReset className="max-w-2xl">
      <SelectField field={fields.memberId} label={m.partners_who()} options={members.map(({ id, name }) => ({ value: id, label: name }))} placeholder={m.specs_choose()} />
      <TextField field={fields.part} label={m.partners_part()} hint={m.partners_part_hint()} maxLength={80} />
      <div>
        <SubmitButton>{m.partners_add()}</SubmitButton>
      </div>
    </FormShell>
  );
}
