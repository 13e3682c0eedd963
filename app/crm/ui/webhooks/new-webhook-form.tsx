import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { EventChoices } from './event-choices.tsx';

interface Values extends Record<string, unknown> {
  url: string;
  events: string[];
}

export function NewWebhookForm({ lastResult }: { lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useServerForm<Values>({ id: 'webhook', lastResult });
  return (
    <FormShell form={form} order={['url', 'events']}>
      <TextField field={fields.url} label={m.webhooks_url()} hint={m.webhooks_url_hint()} type="url" inputMode="url" autoComplete="off" spellCheck={false} className="max-w-2xl" />
      <EventChoices field={fields.events} />
      <span>
        <SubmitButton>{m.webhooks_add()}</SubmitButton>
      </span>
    </FormShell>
  );
}
