import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';

/** A role the change touches, with what it gives them when that is known. */
export function NewRoleForm({ programmeId, lastResult }: { programmeId: string; lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useServerForm<{ name: string; benefit: string }>({ id: 'new-role', lastResult });
  return (
    <FormShell form={form} action={paths.affectedRoles} preventScrollReset>
      <input type="hidden" name="programmeId" value={programmeId} />
      <TextField field={fields.name} label={m.roadmap_role_name()} required maxLength={120} autoComplete="off" />
      <TextAreaField field={fields.benefit} label={m.roadmap_benefit_label()} hint={m.roadmap_benefit_hint()} isOptional rows={2} maxLength={500} />
      <div>
        <SubmitButton>{m.roadmap_role_add()}</SubmitButton>
      </div>
    </FormShell>
  );
}
