import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { buttonClass } from '#app/ui/button.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { WebhookSummary } from '../../webhooks/webhook-summary.ts';

/** Test, on or off, new secret, away; the last asks once more. */
export function WebhookActions({ webhook }: { webhook: WebhookSummary }) {
  return (
    <div role="group" aria-label={m.webhooks_settings()} className="flex flex-wrap items-start gap-2">
      <Act intent="test">{m.webhooks_send_test()}</Act>
      <Act intent={webhook.isActive ? 'switch-off' : 'switch-on'} version={webhook.version}>
        {webhook.isActive ? m.webhooks_switch_off() : m.webhooks_switch_on()}
      </Act>
      <Act intent="rotate" version={webhook.version}>
        {m.webhooks_rotate()}
      </Act>
      <details className="group open:w-full">
        <summary className={`${buttonClass('secondary')} cursor-pointer list-none`}>{m.webhooks_remove()}</summary>
        <div className="mt-2 flex flex-wrap items-center gap-3 rounded-md border px-3 py-2">
          <p className="text-sm">{m.webhooks_remove_sure()}</p>
          <Act intent="remove" version={webhook.version} variant="danger">
            {m.webhooks_remove_yes()}
          </Act>
        </div>
      </details>
    </div>
  );
}

function Act({ intent, version, variant = 'secondary', children }: { intent: string; version?: number; variant?: 'secondary' | 'danger'; children: ReactNode }) {
  return (
    <Form method="post">
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      <input type="hidden" name="intent" value={intent} />
      <SubmitButton variant={variant}>{children}</SubmitButton>
    </Form>
  );
}
