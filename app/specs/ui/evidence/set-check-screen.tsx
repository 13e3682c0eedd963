import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { COMPARISONS, type Comparison, type SubjectWords } from '../../evidence/check.ts';

interface SetCheckScreenProps {
  spec: { id: string; name: string };
  subjects: SubjectWords[];
  mayTest: boolean;
  lastResult: SubmissionResult | undefined;
}

const COMPARED: Record<Comparison, () => string> = { 'at-least': m.evidence_at_least, 'at-most': m.evidence_at_most };

/** A condition over the data as they are. */
export function SetCheckScreen({ spec, subjects, mayTest, lastResult }: SetCheckScreenProps) {
  const [form, fields] = useServerForm<{ subject: string; comparison: string; threshold: string }>({ id: 'check', lastResult, defaultValue: { comparison: 'at-least' } });
  return (
    <Page title={m.evidence_check_add_of({ name: spec.name })} question={m.evidence_check_question()} breadcrumbs={[{ label: m.specs_title(), to: paths.specs }, { label: spec.name, to: paths.spec(spec.id) }]}>
      {mayTest ? (
        <Card className="max-w-3xl">
          <FormShell form={form} order={['subject', 'comparison', 'threshold']}>
            <SelectField field={fields.subject} label={m.evidence_subject()} hint={m.evidence_subject_hint()} options={subjects.map(({ key, name, group }) => ({ value: key, label: name, group }))} />
            <div className="grid items-end gap-4 sm:grid-cols-2">
              <SelectField field={fields.comparison} label={m.evidence_comparison()} options={COMPARISONS.map((comparison) => ({ value: comparison, label: COMPARED[comparison]() }))} />
              <NumberField field={fields.threshold} label={m.evidence_threshold()} hint={m.evidence_threshold_hint()} isOptional />
            </div>
            <div>
              <SubmitButton>{m.evidence_check_save()}</SubmitButton>
            </div>
          </FormShell>
        </Card>
      ) : (
        <Notice>{m.evidence_not_allowed()}</Notice>
      )}
    </Page>
  );
}
