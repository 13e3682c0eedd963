import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { CutOverTask } from '../../go-live/go-live.ts';
import { FormEnd, GoLiveFormPage } from './go-live-form-page.tsx';

interface CutOverTaskScreenProps {
  /** Null for a new one. */
  task: CutOverTask | null;
  /** All of the plan. */
  tasks: CutOverTask[];
  members: { id: string; name: string }[];
  /** As the browser's own picker takes it, in the time zone of the workspace; empty when nobody knows. */
  startsAt: string;
  lastResult: SubmissionResult | undefined;
}

type TaskValues = { name: string; startsAt: string; minutes: string; ownerId: string; backupId: string; verification: string; rollBack: string; afterId: string };

const FIELDS = ['name', 'startsAt', 'minutes', 'afterId', 'ownerId', 'backupId', 'verification', 'rollBack'] as const;

/** One task of the cut-over plan. */
export function CutOverTaskScreen({ task, tasks, members, startsAt, lastResult }: CutOverTaskScreenProps) {
  const { dateTime, timeZone } = useFormat();
  const [form, fields] = useServerForm<TaskValues>({ id: 'cut-over-task', lastResult, defaultValue: task ? valuesOf(task, startsAt) : { startsAt } });
  const people = members.map(({ id, name }) => ({ value: id, label: name }));
  const others = tasks.filter(({ id }) => id !== task?.id).map(({ id, name, startsAt: begins }) => ({ value: id, label: `${dateTime(begins)} · ${name}` }));
  return (
    <GoLiveFormPage title={task?.name ?? m.cutover_new()} question={m.cutover_task_question()}>
      <FormShell form={form} order={FIELDS}>
        {task ? <input type="hidden" name="version" value={task.version} /> : null}
        <TextField field={fields.name} label={m.cutover_task_name()} hint={m.cutover_task_name_hint()} maxLength={160} autoComplete="off" />
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <TextField field={fields.startsAt} label={m.cutover_starts()} hint={m.cutover_starts_hint({ zone: timeZone })} type="datetime-local" className="max-w-60" />
          <NumberField field={fields.minutes} label={m.golive_minutes()} inputMode="numeric" className="max-w-32" />
        </div>
        {others.length > 0 ? <SelectField field={fields.afterId} label={m.cutover_after()} isOptional options={others} placeholder={m.cutover_after_none()} /> : null}
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <SelectField field={fields.ownerId} label={m.cutover_owner()} options={people} placeholder={m.cutover_owner_none()} />
          <SelectField field={fields.backupId} label={m.cutover_backup()} hint={m.cutover_backup_hint()} options={people} placeholder={m.cutover_owner_none()} />
        </div>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextAreaField field={fields.verification} label={m.cutover_verification()} hint={m.cutover_verification_hint()} maxLength={2_000} />
          <TextAreaField field={fields.rollBack} label={m.cutover_roll_back()} hint={m.cutover_roll_back_hint()} maxLength={2_000} />
        </div>
        <FormEnd label={task ? m.golive_save() : m.cutover_add()} back={paths.cutOverPlan} />
      </FormShell>
    </GoLiveFormPage>
  );
}

function valuesOf({ name, minutes, ownerId, backupId, verification, rollBack, afterId }: CutOverTask, startsAt: string): TaskValues {
  return { name, startsAt, minutes: String(minutes), ownerId: ownerId ?? '', backupId: backupId ?? '', verification: verification ?? '', rollBack: rollBack ?? '', afterId: afterId ?? '' };
}
