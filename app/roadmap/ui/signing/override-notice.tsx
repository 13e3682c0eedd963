import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Override } from '../../signing/gate-signing.ts';

/** R5: what the sponsor let pass, for good. */
export function OverrideNotice({ overrides, holdingId }: { overrides: Override[]; holdingId: string | null }) {
  const format = useFormat();
  if (overrides.length === 0) return null;
  return (
    <Notice tone="warn" title={m.signing_override_title()}>
      <ul className="flex flex-col gap-2">
        {overrides.map(({ id, roles, reason, on, by }) => (
          <li key={id}>
            {m.signing_override_of({ name: by ?? m.roadmap_someone(), date: format.date(on), roles: format.list(roles) })} <span className="whitespace-pre-line">“{reason}”</span>
            {id === holdingId ? null : <span className="block text-muted">{m.signing_override_over()}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** For the sponsor: lets it go on all the same, with a reason. */
export function OverrideForm({ gateId, lastResult }: { gateId: string; lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useServerForm<{ reason: string }>({ id: 'override', lastResult });
  return (
    <details open={lastResult?.status === 'error'} className="w-full">
      <summary className="fold text-sm">{m.signing_override_open()}</summary>
      <FormShell form={form} action={paths.gateOverride(gateId)} preventScrollReset className="mt-2 max-w-2xl">
        <TextAreaField field={fields.reason} label={m.signing_override_reason()} hint={m.signing_override_hint()} rows={2} maxLength={1000} />
        <div>
          <SubmitButton variant="secondary">{m.signing_override()}</SubmitButton>
        </div>
      </FormShell>
    </details>
  );
}
