import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { Verdict } from '../../verdict/read-verdict.server.ts';
import { whyNotKeep } from '../../verdict/use-verdict.ts';
import { keepRefusal } from '../../verdict/verdict-words.ts';

/** Keeps what stands above for good. */
export function KeepCard({ verdict: { day, roles, kept }, lastResult }: { verdict: Verdict; lastResult: SubmissionResult | undefined }) {
  const { date } = useFormat();
  const reason = whyNotKeep(day, roles);
  const [form, fields] = useServerForm<{ note: string }>({ id: 'keeping', lastResult });
  return (
    <Card title={m.verdict_keep()} description={m.verdict_keep_about()}>
      <FormShell form={form} action={paths.useVerdicts} order={['note']} preventScrollReset className="max-w-2xl">
        <input type="hidden" name="lastVerdictId" value={kept[0]?.id ?? ''} />
        <TextAreaField field={fields.note} label={m.verdict_note()} hint={m.verdict_note_hint()} isOptional rows={3} maxLength={1000} />
        <div>
          <SubmitButton disabledReason={reason ? (keepRefusal(reason, date(day?.dueOn)) ?? undefined) : undefined}>{m.verdict_keep()}</SubmitButton>
        </div>
      </FormShell>
    </Card>
  );
}
