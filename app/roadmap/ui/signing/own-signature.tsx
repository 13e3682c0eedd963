import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { GateOverview } from '../../roadmap.ts';
import type { Signer } from '../../signing/gate-signing.ts';

/** Signs for the gate as it is shown, or says why not. */
export function OwnSignature({ gate, own, lastResult }: { gate: GateOverview; own: Signer; lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useServerForm<{ is: string; reason: string; moment: string }>({ id: `signature-${own.state}`, lastResult });
  const { moment } = gate.signing;
  return (
    <section aria-label={m.signing_own()} className="mt-4 rounded-md border bg-sunken px-4 py-3">
      <h3 className="font-semibold">{m.signing_own()}</h3>
      <p className="text-sm text-muted">{m.signing_own_about()}</p>
      {own.state === 'signed' ? null : (
        <Form method="post" action={paths.gateSignature(gate.id)} preventScrollReset className="mt-3">
          <input type="hidden" name="moment" value={moment} />
          <SubmitButton name="is" value="signed">
            {own.state === 'lapsed' ? m.signing_sign_again() : m.signing_sign()}
          </SubmitButton>
        </Form>
      )}
      <details className="mt-3" open={lastResult?.status === 'error'}>
        <summary className="fold text-sm">{m.signing_refuse_open()}</summary>
        <FormShell form={form} action={paths.gateSignature(gate.id)} preventScrollReset className="mt-2">
          <input type="hidden" name="moment" value={moment} />
          <input type="hidden" name="is" value="refused" />
          <TextAreaField field={fields.reason} label={m.signing_refuse_reason()} hint={m.signing_refuse_hint()} rows={2} maxLength={1000} />
          <div>
            <SubmitButton variant="secondary">{m.signing_refuse()}</SubmitButton>
          </div>
        </FormShell>
      </details>
    </section>
  );
}
