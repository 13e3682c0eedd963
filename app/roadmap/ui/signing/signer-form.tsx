import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';

interface SignerFormProps {
  gateId: string;
  /** Who is not on the list yet. */
  members: { id: string; name: string }[];
  /** How many are on it: with another one the form begins anew. */
  count: number;
  lastResult: SubmissionResult | undefined;
}

/** Puts somebody on the list of who has to sign. */
export function SignerForm({ gateId, members, count, lastResult }: SignerFormProps) {
  const [form, fields] = useServerForm<{ memberId: string; part: string }>({ id: `signer-${count}`, lastResult });
  return (
    <details className="mt-4" key={count} open={lastResult?.status === 'error'}>
      <summary className="fold text-sm">{m.signing_name_open()}</summary>
      <FormShell form={form} action={paths.gateSigners(gateId)} preventScrollReset className="mt-2">
        <SelectField field={fields.memberId} label={m.signing_who()} options={members.map(({ id, name }) => ({ value: id, label: name }))} />
        <TextField field={fields.part} label={m.signing_part()} hint={m.signing_part_hint()} maxLength={80} />
        <div>
          <SubmitButton variant="secondary">{m.signing_name()}</SubmitButton>
        </div>
      </FormShell>
    </details>
  );
}
