import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';

interface FormProps {
  /** The newest closing or reopening that is shown, empty when none. */
  lastId: string;
  lastResult: SubmissionResult | undefined;
}

/** Closes the programme with its lessons; where it cannot be closed the button says so. */
export function CloseForm({ lastId, isPossible, lastResult }: FormProps & { isPossible: boolean }) {
  const [form, fields] = useServerForm<{ lessons: string; lastId: string }>({ id: 'closing', lastResult });
  return (
    <div data-print="hide">
      <Card title={m.closing_close()} description={m.closing_close_about()}>
        <FormShell form={form} action={paths.programmeClosings} order={['lessons']} preventScrollReset className="max-w-2xl">
          <input type="hidden" name="lastId" value={lastId} />
          <TextAreaField field={fields.lessons} label={m.closing_lessons_label()} hint={m.closing_lessons_hint()} rows={5} maxLength={5000} />
          <div>
            <SubmitButton disabledReason={isPossible ? undefined : m.closing_refuse_not_yet()}>{m.closing_close()}</SubmitButton>
          </div>
        </FormShell>
      </Card>
    </div>
  );
}

/** Opens a closed programme again, with a reason. */
export function ReopenForm({ lastId, lastResult }: FormProps) {
  const [form, fields] = useServerForm<{ reason: string; lastId: string }>({ id: 'reopening', lastResult });
  return (
    <div data-print="hide">
      <Card title={m.closing_reopen()}>
        <FormShell form={form} action={paths.programmeReopenings} order={['reason']} preventScrollReset className="max-w-2xl">
          <input type="hidden" name="lastId" value={lastId} />
          <TextAreaField field={fields.reason} label={m.closing_reopen_label()} rows={2} maxLength={1000} />
          <div>
            <SubmitButton variant="secondary">{m.closing_reopen()}</SubmitButton>
          </div>
        </FormShell>
      </Card>
    </div>
  );
}
