import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { Day } from '#app/values/day.ts';
import type { ToleranceKind } from '../../pid/pid.ts';
import { EXCEPTION_CHOICES } from '../../tolerance/tolerance.ts';
import { choiceHint, choiceName } from '../../tolerance/tolerance-words.ts';

/** The four choices of the board about one exception, and why. */
export function ExceptionForm({ kind, today, lastResult }: { kind: ToleranceKind; today: Day; lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useServerForm<{ choice: string; reason: string; untilOn: string }>({ id: `exception-${kind}`, lastResult });
  return (
    <FormShell form={form} action={paths.exceptionDecision(kind)} order={['choice', 'untilOn', 'reason']} preventScrollReset className="max-w-4xl">
      <RadioField field={fields.choice} label={m.exception_choice()} options={EXCEPTION_CHOICES.map((choice) => ({ value: choice, label: choiceName(choice), hint: choiceHint(choice) }))} />
      <DateField field={fields.untilOn} label={m.exception_until()} hint={m.exception_until_hint()} isOptional min={today} />
      <TextAreaField field={fields.reason} label={m.exception_reason()} rows={2} maxLength={1_000} />
      <div>
        <SubmitButton>{m.exception_save()}</SubmitButton>
      </div>
    </FormShell>
  );
}
