import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { NewInvitation } from '../invitation.ts';
import { ROLES } from '../role.ts';
import { roleName } from '../role-name.ts';

/** `made` changes when an invitation went out, which empties the form for the next one. */
export function InviteForm({ lastResult, made }: { lastResult: SubmissionResult | undefined; made: string }) {
  const [form, fields] = useServerForm<NewInvitation>({ id: `invite-${made}`, lastResult, defaultValue: { role: 'end-user' } });
  return (
    <FormShell form={form} className="lg:grid lg:grid-cols-[1fr_1fr_14rem_auto] lg:items-end lg:gap-4">
      <input type="hidden" name="intent" value="invite" />
      <TextField field={fields.name} label={m.people_name()} autoComplete="off" />
      <TextField field={fields.email} label={m.people_email()} type="email" autoComplete="off" />
      <SelectField field={fields.role} label={m.people_role()} options={ROLES.map((role) => ({ value: role, label: roleName(role) }))} />
      <span>
        <SubmitButton>{m.people_invite()}</SubmitButton>
      </span>
    </FormShell>
  );
}
