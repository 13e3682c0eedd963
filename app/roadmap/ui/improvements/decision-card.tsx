import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { Freeze } from '../../improvements/freeze.ts';
import type { ImprovementRequest } from '../../improvements/improvement.ts';
import { decisionRefusal } from '../../improvements/improvement-words.ts';
import { whyNotPlan } from '../../improvements/request-rule.ts';

interface DecisionCardProps {
  request: ImprovementRequest;
  freeze: Freeze | null;
  lastResult: SubmissionResult | undefined;
}

/** What can be done with a request as it stands; where it cannot be, why. */
export function DecisionCard({ request, freeze, lastResult }: DecisionCardProps) {
  const { date, list } = useFormat();
  const { id, state, version } = request;
  const reason = whyNotPlan(request, freeze);
  if (state === 'done' || state === 'declined') {
    return (
      <Card title={m.improvements_decide()}>
        <Form method="post" action={paths.improvementReopening(id)} className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <input type="hidden" name="version" value={version} />
          <SubmitButton variant="secondary">{m.improvements_reopen()}</SubmitButton>
          <p className="text-sm text-muted">{m.improvements_reopen_hint()}</p>
        </Form>
      </Card>
    );
  }
  return (
    <Card title={m.improvements_decide()}>
      {state === 'open' ? (
        <Form method="post" action={paths.improvementPlanning(id)}>
          <input type="hidden" name="version" value={version} />
          <SubmitButton disabledReason={reason ? decisionRefusal(reason, { opensOn: freeze ? date(freeze.opensOn) : '', roles: list(freeze?.notUsed ?? []) }) : undefined}>{m.improvements_plan()}</SubmitButton>
        </Form>
      ) : (
        <div className="flex flex-wrap gap-2">
          <Form method="post" action={paths.improvementCompletion(id)}>
            <input type="hidden" name="version" value={version} />
            <SubmitButton>{m.improvements_complete()}</SubmitButton>
          </Form>
          <Form method="post" action={paths.improvementReopening(id)}>
            <input type="hidden" name="version" value={version} />
            <SubmitButton variant="secondary">{m.improvements_reopen()}</SubmitButton>
          </Form>
        </div>
      )}
      <FormDisclosure label={m.improvements_decline()} icon={null} isOpen={lastResult !== undefined}>
        <DeclineForm request={request} lastResult={lastResult} />
      </FormDisclosure>
    </Card>
  );
}

function DeclineForm({ request: { id, version }, lastResult }: Pick<DecisionCardProps, 'request' | 'lastResult'>) {
  const [form, fields] = useServerForm<{ reason: string }>({ id: 'declining', lastResult });
  return (
    <FormShell form={form} action={paths.improvementDeclining(id)} order={['reason']} className="max-w-2xl">
      <input type="hidden" name="version" value={version} />
      <TextAreaField field={fields.reason} label={m.improvements_decline_field()} hint={m.improvements_decline_hint()} rows={2} maxLength={500} />
      <div>
        <SubmitButton variant="danger">{m.improvements_decline()}</SubmitButton>
      </div>
    </FormShell>
  );
}
