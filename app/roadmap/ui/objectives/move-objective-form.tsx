import type { SubmissionResult } from '@conform-to/react';
import { Move } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { Objective } from '../../objective.ts';
import { placesFor } from '../../objectives/objective-change.ts';
import { levelName } from '../../roadmap-words.ts';

/** Another place in the tree, chosen from those where it may stand: by mouse, keyboard or thumb alike. */
export function MoveObjectiveForm({ objective, objectives, lastResult }: { objective: Objective; objectives: Objective[]; lastResult: SubmissionResult | undefined }) {
  const { id, parentId, level, version } = objective;
  const [form, fields] = useServerForm<{ parentId: string }>({ id: 'objective-place', lastResult, defaultValue: { parentId } });
  const places = placesFor(objectives, objective).map((each) => ({ value: each.id, label: each.name }));
  return (
    <FormDisclosure label={m.objectives_move()} icon={<Move aria-hidden="true" />} isOpen={lastResult !== undefined}>
      {places.some(({ value }) => value !== parentId) || lastResult ? (
        <FormShell form={form} action={paths.objectivePlace(id)} preventScrollReset className="max-w-2xl">
          <input type="hidden" name="version" value={version} />
          <SelectField field={fields.parentId} label={m.objectives_move_label()} hint={m.objectives_move_hint({ level: levelName(level).toLowerCase() })} options={places} />
          <div>
            <SubmitButton>{m.objectives_move()}</SubmitButton>
          </div>
        </FormShell>
      ) : (
        <p className="text-sm text-muted">{m.objectives_move_nowhere()}</p>
      )}
    </FormDisclosure>
  );
}
