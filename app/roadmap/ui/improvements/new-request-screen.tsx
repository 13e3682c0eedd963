import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { Page } from '#app/ui/layout/page.tsx';
import type { Freeze } from '../../improvements/freeze.ts';
import { REQUEST_FIELDS, RequestFields, type RequestValues } from './request-fields.tsx';

interface NewRequestScreenProps {
  objectives: readonly { id: string; name: string }[];
  freeze: Freeze | null;
  canJudge: boolean;
  lastResult: SubmissionResult | undefined;
}

/** Asking for something to be changed or added. */
export function NewRequestScreen({ lastResult, ...choices }: NewRequestScreenProps) {
  const [form, fields] = useServerForm<RequestValues>({ id: 'improvement', lastResult });
  return (
    <Page title={m.improvements_new_title()} question={m.improvements_new_question()} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }, { label: m.improvements_title(), to: paths.improvements }]}>
      <Card className="max-w-3xl">
        <FormShell form={form} order={REQUEST_FIELDS}>
          <RequestFields fields={fields} {...choices} />
          <div>
            <SubmitButton>{m.improvements_send()}</SubmitButton>
          </div>
        </FormShell>
      </Card>
    </Page>
  );
}
