import type { SubmissionResult } from '@conform-to/react';
import { MILESTONE_KINDS, type Milestone } from '#app/kpis/milestones/milestone.ts';
import { milestoneKindName } from '#app/kpis/milestones/milestone-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FieldErrors, FieldHint } from '#app/ui/form/field-frame.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';

export interface MilestoneFormProps {
  /** Null is a new one. */
  milestone: Milestone | null;
  teams: readonly { id: string; name: string }[];
  lastResult: SubmissionResult | undefined;
}

interface Values extends Record<string, unknown> {
  kind: string;
  on: string;
  titleNl: string;
  titleEn: string;
  teamIds: string[];
}

export function MilestoneForm({ milestone, teams, lastResult }: MilestoneFormProps) {
  const defaultValue = milestone ? { kind: milestone.kind, on: milestone.on, titleNl: milestone.title.nl, titleEn: milestone.title.en, teamIds: [...milestone.teamIds] } : {};
  const [form, fields] = useServerForm<Values>({ id: 'milestone', lastResult, defaultValue });
  const chosen = [fields.teamIds.initialValue ?? []].flat();
  return (
    <FormShell form={form} order={['kind', 'on', 'titleNl', 'titleEn', 'teamIds']} className="max-w-3xl">
      {milestone ? <input type="hidden" name="version" value={milestone.version} /> : null}
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField field={fields.kind} label={m.milestones_kind()} options={MILESTONE_KINDS.map((kind) => ({ value: kind, label: milestoneKindName(kind) }))} />
        <DateField field={fields.on} label={m.milestones_on()} />
        <TextField field={fields.titleNl} label={m.milestones_title_nl()} hint={m.milestones_title_nl_hint()} maxLength={80} autoComplete="off" />
        <TextField field={fields.titleEn} label={m.milestones_title_en()} isOptional maxLength={80} autoComplete="off" />
      </div>
      {teams.length > 0 ? (
        <fieldset id={fields.teamIds.id} tabIndex={-1} aria-describedby={fields.teamIds.descriptionId}>
          <legend className="text-sm font-medium">{m.milestones_teams()}</legend>
          <FieldHint field={fields.teamIds} hint={m.milestones_teams_hint()} />
          <div className="mt-1 grid gap-x-6 gap-y-1.5 sm:grid-cols-2 lg:grid-cols-3">
            {teams.map(({ id, name }) => (
              <label key={id} className="flex items-center gap-2.5 pointer-coarse:min-h-11">
                <input type="checkbox" name="teamIds" value={id} defaultChecked={chosen.includes(id)} className="size-4 accent-accent" />
                {name}
              </label>
            ))}
          </div>
          <FieldErrors field={fields.teamIds} />
        </fieldset>
      ) : null}
      <div>
        <SubmitButton>{milestone ? m.milestones_save() : m.milestones_add()}</SubmitButton>
      </div>
    </FormShell>
  );
}
