import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { AffectedRole } from '../roadmap.ts';

interface BenefitFormProps {
  role: AffectedRole;
  members: { id: string; name: string }[];
  lastResult: SubmissionResult | undefined;
}

/** Who in the role said that it is a benefit; and which, where none was written down. */
export function BenefitForm({ role, members, lastResult }: BenefitFormProps) {
  const [form, fields] = useServerForm<{ confirmedById: string; benefit: string }>({ id: `benefit-${role.id}`, lastResult });
  return (
    <FormShell form={form} action={paths.benefitConfirmation(role.id)} preventScrollReset>
      {role.benefit ? null : <TextAreaField field={fields.benefit} label={m.roadmap_benefit_label()} hint={m.roadmap_benefit_hint()} required rows={2} maxLength={500} />}
      <SelectField
        field={fields.confirmedById}
        label={m.roadmap_confirmer_label()}
        hint={m.roadmap_confirmer_hint()}
        required
        options={members.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div>
        <SubmitButton aria-label={m.roadmap_confirm_named({ title: role.name })}>{m.roadmap_confirm()}</SubmitButton>
      </div>
    </FormShell>
  );
}
