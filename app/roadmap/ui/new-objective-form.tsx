import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { levelBelow, type Objective } from '../objective.ts';
import { levelName } from '../roadmap-words.ts';

interface NewObjectiveFormProps {
  objectives: Objective[];
  members: { id: string; name: string }[];
  returnTo: string;
  lastResult: SubmissionResult | undefined;
}

/** A goal: choosing what it serves sets its level. */
export function NewObjectiveForm({ objectives, members, returnTo, lastResult }: NewObjectiveFormProps) {
  const [form, fields] = useServerForm<{ name: string; parentId: string; ownerId: string; to: string }>({ id: 'new-objective', lastResult, defaultValue: { to: returnTo } });
  const parents = objectives.filter(({ level }) => levelBelow(level) !== null).map(({ id, name, level }) => ({ value: id, label: name, group: levelName(level) }));
  return (
    <FormShell form={form} action={paths.objectives} preventScrollReset className="max-w-2xl">
      <input type="hidden" name="to" value={fields.to.initialValue ?? ''} />
      <TextField field={fields.name} label={m.roadmap_objective_name()} hint={m.roadmap_objective_name_hint()} required maxLength={200} autoComplete="off" />
      {parents.length > 0 ? <SelectField field={fields.parentId} label={m.roadmap_objective_parent()} options={parents} placeholder={m.roadmap_objective_top()} /> : null}
      <SelectField field={fields.ownerId} label={m.roadmap_col_owner()} isOptional options={members.map(({ id, name }) => ({ value: id, label: name }))} placeholder={m.roadmap_objective_nobody()} />
      <div>
        <SubmitButton>{m.roadmap_objective_add()}</SubmitButton>
      </div>
    </FormShell>
  );
}
