import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { type Option, SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { Day } from '#app/values/day.ts';
import { PULSE_KINDS } from '../../pulses/pulse.ts';
import { kindName, kindReason, rhythmName } from '../../pulses/pulse-words.ts';

interface NewPulseFormProps {
  roles: readonly Option[];
  teams: readonly Option[];
  today: Day;
  lastResult: SubmissionResult | undefined;
}

interface Values extends Record<string, unknown> {
  kind: string;
  role: string;
  teamId: string;
  startsOn: string;
  rhythm: string;
  openDays: string;
  lastOn: string;
}

const ORDER = ['kind', 'role', 'teamId', 'rhythm', 'openDays', 'startsOn', 'lastOn'];
const RHYTHM_VALUES = ['4', '2', '1', '13', 'once'];

export function NewPulseForm({ roles, teams, today, lastResult }: NewPulseFormProps) {
  const [form, fields] = useServerForm<Values>({ id: 'new-pulse', lastResult, defaultValue: { kind: 'adkar', rhythm: '4', openDays: '7', startsOn: today } });
  return (
    <FormShell form={form} order={ORDER} className="max-w-4xl">
      <RadioField field={fields.kind} label={m.pulses_what()} options={PULSE_KINDS.map((kind) => ({ value: kind, label: kindName(kind), hint: kindReason(kind) }))} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField field={fields.role} label={m.pulses_role()} options={roles} placeholder={m.pulses_every_role()} />
        <SelectField field={fields.teamId} label={m.pulses_team()} options={teams} placeholder={m.pulses_every_team()} />
        <SelectField field={fields.rhythm} label={m.pulses_rhythm()} options={RHYTHM_VALUES.map((value) => ({ value, label: rhythmName(value) }))} />
        <NumberField field={fields.openDays} label={m.pulses_open_days()} suffix={m.pulses_days()} inputMode="numeric" />
        <DateField field={fields.startsOn} label={m.pulses_starts_on()} />
        <DateField field={fields.lastOn} label={m.pulses_last_on()} isOptional />
      </div>
      <div>
        <SubmitButton>{m.pulses_make()}</SubmitButton>
      </div>
    </FormShell>
  );
}
