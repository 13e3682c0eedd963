import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import type { Rehearsal } from '../../go-live/go-live.ts';
import { rehearsalOutcomeOptions } from '../../go-live/go-live-words.ts';
import { FormEnd, GoLiveFormPage } from './go-live-form-page.tsx';

interface RehearsalScreenProps {
  /** Null for a new one. */
  rehearsal: Rehearsal | null;
  members: { id: string; name: string }[];
  today: Day;
  lastResult: SubmissionResult | undefined;
}

type RehearsalValues = { heldOn: string; minutes: string; rowsMoved: string; rowsRefused: string; outcome: string; ledById: string; note: string };

const FIELDS = ['heldOn', 'minutes', 'rowsMoved', 'rowsRefused', 'outcome', 'note', 'ledById'] as const;

/** One time that moving the data over was tried. */
export function RehearsalScreen({ rehearsal, members, today, lastResult }: RehearsalScreenProps) {
  const { date } = useFormat();
  const [form, fields] = useServerForm<RehearsalValues>({ id: 'rehearsal', lastResult, defaultValue: rehearsal ? valuesOf(rehearsal) : { heldOn: today } });
  return (
    <GoLiveFormPage title={rehearsal ? m.golive_rehearsal_of({ date: date(rehearsal.heldOn) }) : m.golive_rehearsal_new()} question={m.golive_rehearsal_question()}>
      <FormShell form={form} order={FIELDS}>
        {rehearsal ? <input type="hidden" name="version" value={rehearsal.version} /> : null}
        <div className="grid items-end gap-5 sm:grid-cols-2 lg:grid-cols-4">
          <DateField field={fields.heldOn} label={m.golive_held_on()} max={today} />
          <NumberField field={fields.minutes} label={m.golive_minutes()} inputMode="numeric" />
          <NumberField field={fields.rowsMoved} label={m.golive_rows_moved()} inputMode="numeric" />
          <NumberField field={fields.rowsRefused} label={m.golive_rows_refused()} inputMode="numeric" />
        </div>
        <RadioField field={fields.outcome} label={m.golive_outcome()} options={rehearsalOutcomeOptions()} />
        <TextAreaField field={fields.note} label={m.golive_note()} hint={m.golive_note_hint()} maxLength={2_000} />
        <SelectField field={fields.ledById} label={m.golive_led_by()} options={members.map(({ id, name }) => ({ value: id, label: name }))} placeholder={m.ui_choose()} />
        <FormEnd label={rehearsal ? m.golive_save() : m.golive_rehearsal_add()} back={paths.goLiveRehearsals} />
      </FormShell>
    </GoLiveFormPage>
  );
}

function valuesOf({ heldOn, minutes, rowsMoved, rowsRefused, isSuccess, ledBy, note }: Rehearsal): RehearsalValues {
  return { heldOn, minutes: String(minutes), rowsMoved: String(rowsMoved), rowsRefused: String(rowsRefused), outcome: isSuccess ? 'succeeded' : 'failed', ledById: ledBy.id, note: note ?? '' };
}
