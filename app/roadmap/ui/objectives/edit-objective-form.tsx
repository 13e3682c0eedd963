import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { Objective } from '../../objective.ts';
import { ContributionField, type MemberName, NameField, OwnerField, WeightField } from './objective-fields.tsx';

interface EditObjectiveFormProps {
  objective: Objective;
  members: readonly MemberName[];
  lastResult: SubmissionResult | undefined;
}

/** Other words or another owner. */
export function EditObjectiveForm({ objective: { id, name, contribution, ownerId, weight, level, version }, members, lastResult }: EditObjectiveFormProps) {
  const [form, fields] = useServerForm<{ name: string; contribution: string; ownerId: string; weight: string }>({ id: 'objective', lastResult, defaultValue: { name, contribution, ownerId, weight: String(weight) } });
  return (
    <FormShell form={form} action={paths.objective(id)} order={['name', 'contribution', 'ownerId', 'weight']} preventScrollReset className="max-w-2xl">
      <input type="hidden" name="version" value={version} />
      <NameField field={fields.name} />
      {level === 'strategic' ? null : <ContributionField field={fields.contribution} />}
      <OwnerField field={fields.ownerId} members={members} />
      {level === 'strategic' ? null : <WeightField field={fields.weight} />}
      <div>
        <SubmitButton>{m.objectives_save()}</SubmitButton>
      </div>
    </FormShell>
  );
}
