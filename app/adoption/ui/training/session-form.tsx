import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';

type Values = Record<'on' | 'from' | 'until' | 'place' | 'trainer' | 'seats', string>;
const ORDER = ['on', 'from', 'until', 'place', 'trainer', 'seats'];

/** Another time that the course is given. */
export function SessionForm({ courseId, trainer, lastResult }: { courseId: string; trainer: string; lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useServerForm<Values>({ id: 'new-session', lastResult, defaultValue: { from: '10:00', until: '11:30', trainer } });
  return (
    <FormShell form={form} order={ORDER} action={paths.trainingSessions(courseId)} preventScrollReset>
      <div className="grid items-end gap-5 sm:grid-cols-3">
        <DateField field={fields.on} label={m.training_on()} />
        <TextField field={fields.from} label={m.training_from()} type="time" />
        <TextField field={fields.until} label={m.training_until()} type="time" />
      </div>
      <div className="grid items-end gap-5 sm:grid-cols-3">
        <TextField field={fields.place} label={m.training_place()} hint={m.training_place_hint()} maxLength={300} autoComplete="off" />
        <TextField field={fields.trainer} label={m.training_trainer()} maxLength={120} autoComplete="off" />
        <NumberField field={fields.seats} label={m.training_seats()} isOptional inputMode="numeric" />
      </div>
      <div>
        <SubmitButton>{m.training_plan()}</SubmitButton>
      </div>
    </FormShell>
  );
}
