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
import type { Day } from '#app/values/day.ts';
import type { TestCycle } from '../../go-live/go-live.ts';
import { outcomeOptions } from '../../go-live/go-live-words.ts';
import { FormEnd, GoLiveFormPage } from './go-live-form-page.tsx';

interface JudgementScreenProps {
  cycle: TestCycle;
  members: { id: string; name: string }[];
  today: Day;
  /** The reader as a member; null for who is none. */
  memberId: string | null;
  lastResult: SubmissionResult | undefined;
}

type JudgementValues = { outcome: string; byId: string; on: string; acceptedDefects: string; note: string };

const FIELDS = ['outcome', 'acceptedDefects', 'note', 'byId', 'on'] as const;

/** What came of one test cycle, and who puts their name under that. */
export function JudgementScreen({ cycle, members, today, memberId, lastResult }: JudgementScreenProps) {
  const [form, fields] = useServerForm<JudgementValues>({ id: 'judgement', lastResult, defaultValue: { byId: memberId ?? '', on: today, acceptedDefects: '0' } });
  return (
    <GoLiveFormPage title={m.golive_sign_title({ name: cycle.name })} question={m.golive_sign_question()}>
      <p className="mb-5 rounded-md bg-sunken px-3.5 py-3 text-pretty break-words whitespace-pre-line">{cycle.subject}</p>
      <FormShell form={form} order={FIELDS}>
        <input type="hidden" name="version" value={cycle.version} />
        <RadioField field={fields.outcome} label={m.golive_outcome()} options={outcomeOptions()} />
        <NumberField field={fields.acceptedDefects} label={m.golive_accepted_defects()} hint={m.golive_accepted_defects_hint()} inputMode="numeric" className="max-w-32" />
        <TextAreaField field={fields.note} label={m.golive_accepted_list()} hint={m.golive_accepted_list_hint()} maxLength={2_000} />
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField field={fields.byId} label={m.golive_sign_by()} options={members.map(({ id, name }) => ({ value: id, label: name }))} />
          <DateField field={fields.on} label={m.golive_sign_on()} max={today} />
        </div>
        <FormEnd label={m.golive_sign()} back={paths.goLiveTests} />
      </FormShell>
    </GoLiveFormPage>
  );
}
