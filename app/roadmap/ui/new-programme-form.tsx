import type { SubmissionResult } from '@conform-to/react';
import { Milestone } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';

/** Where there is no programme yet: the first step for who may take it, patience for the others. */
export function NoProgramme({ canWrite, lastResult }: { canWrite: boolean; lastResult?: SubmissionResult | null | undefined }) {
  return (
    <Card>
      <EmptyState title={m.roadmap_empty_title()} icon={<Milestone />}>
        {canWrite ? m.roadmap_empty_text() : m.roadmap_empty_read_only()}
      </EmptyState>
      {canWrite ? <NewProgrammeForm lastResult={lastResult} /> : null}
    </Card>
  );
}

function NewProgrammeForm({ lastResult }: { lastResult?: SubmissionResult | null | undefined }) {
  const [form, fields] = useServerForm<{ name: string; purpose: string }>({ id: 'new-programme', lastResult });
  return (
    <FormShell form={form} action={paths.roadmap} className="mx-auto max-w-md pb-4">
      <TextField field={fields.name} label={m.roadmap_new_name()} required />
      <TextField field={fields.purpose} label={m.roadmap_new_purpose()} isOptional />
      <div>
        <SubmitButton>{m.roadmap_create()}</SubmitButton>
      </div>
    </FormShell>
  );
}
