import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';

/** What is still missing; then an answer is owed again. */
export function ReactionForm({ questionId, lastResult }: { questionId: string; lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useServerForm<{ text: string }>({ id: `reaction-${questionId}`, lastResult });
  return (
    <FormShell form={form} action={paths.questionReaction(questionId)} preventScrollReset>
      <TextAreaField field={fields.text} label={m.questions_missing()} rows={2} maxLength={4000} />
      <div>
        <SubmitButton name="intent" value="not-helped">
          {m.questions_reopen()}
        </SubmitButton>
      </div>
    </FormShell>
  );
}
