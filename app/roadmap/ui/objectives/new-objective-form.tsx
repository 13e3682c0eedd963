import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { levelBelow, type Objective } from '../../objective.ts';
import { levelName } from '../../roadmap-words.ts';
import { ContributionField, type MemberName, NameField, OwnerField } from './objective-fields.tsx';

interface NewObjectiveFormProps {
  objectives: readonly Objective[];
  members: readonly MemberName[];
  returnTo: string;
  lastResult: SubmissionResult | undefined;
}

/** A goal: choosing what it serves sets its level. */
export function NewObjectiveForm({ objectives, members, returnTo, lastResult }: NewObjectiveFormProps) {
  const [form, fields] = useServerForm<{ name: string; parentId: string; contribution: string; ownerId: string; to: string }>({ id: 'new-objective', lastResult, defaultValue: { to: returnTo } });
  const parents = objectives.filter(({ level, endedOn }) => endedOn === null && levelBelow(level) !== null).map(({ id, name, level }) => ({ value: id, label: name, group: levelName(level) }));
  return (
    <FormShell form={form} action={paths.objectives} order={['name', 'parentId', 'contribution', 'ownerId']} preventScrollReset className="max-w-2xl">
      <input type="hidden" name="to" value={fields.to.initialValue ?? ''} />
      <NameField field={fields.name} />
      {parents.length > 0 ? (
        <>
          <SelectField field={fields.parentId} label={m.roadmap_objective_parent()} options={parents} placeholder={m.roadmap_objective_top()} />
          <ContributionField field={fields.contribution} />
        </>
      ) : null}
      <OwnerField field={fields.ownerId} members={members} />
      <div>
        <SubmitButton>{m.roadmap_objective_add()}</SubmitButton>
      </div>
    </FormShell>
  );
}
