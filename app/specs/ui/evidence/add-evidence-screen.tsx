import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Day } from '#app/values/day.ts';
import { RESULTS } from '../../evidence/evidence.ts';
import { verdictLook } from '../../evidence/evidence-words.ts';

interface AddEvidenceScreenProps {
  spec: { id: string; name: string; version: number; sentence: string };
  /** What is tested once more; empty for something new. */
  tested: string;
  /** Who can have tested. */
  testers: { id: string; name: string }[];
  readerId: string | null;
  today: Day;
  mayTest: boolean;
  lastResult: SubmissionResult | undefined;
}

/** One time that it was looked whether the system does what a specification asks. */
export function AddEvidenceScreen({ spec, tested, testers, readerId, today, mayTest, lastResult }: AddEvidenceScreenProps) {
  const [form, fields] = useServerForm<{ version: string; tested: string; result: string; testedOn: string; testedById: string; note: string; link: string }>({
    id: 'evidence',
    lastResult,
    defaultValue: { tested, testedOn: today, testedById: readerId ?? '' },
  });
  return (
    <Page title={m.evidence_add_of({ name: spec.name })} question={m.evidence_question()} breadcrumbs={[{ label: m.specs_title(), to: paths.specs }, { label: spec.name, to: paths.spec(spec.id) }]}>
      {mayTest ? (
        <>
          <p className="max-w-3xl text-lg text-pretty">{spec.sentence}</p>
          <Card className="max-w-3xl">
            <FormShell form={form} order={['tested', 'result', 'testedOn', 'testedById', 'note', 'link']}>
              <input type="hidden" name="version" value={spec.version} />
              <TextField field={fields.tested} label={m.evidence_tested()} hint={m.evidence_tested_hint()} maxLength={300} autoComplete="off" />
              <RadioField field={fields.result} label={m.evidence_result()} options={RESULTS.map((result) => ({ value: result, label: verdictLook(result).word }))} />
              <div className="grid gap-4 sm:grid-cols-2">
                <DateField field={fields.testedOn} label={m.evidence_tested_on()} max={today} />
                <SelectField field={fields.testedById} label={m.evidence_tested_by()} options={testers.map(({ id, name }) => ({ value: id, label: name }))} />
              </div>
              <TextAreaField field={fields.note} label={m.evidence_note()} hint={m.evidence_note_hint()} isOptional maxLength={1000} />
              <TextField field={fields.link} label={m.evidence_link()} hint={m.evidence_link_hint()} isOptional maxLength={500} inputMode="url" autoComplete="off" />
              <div>
                <SubmitButton>{m.evidence_save()}</SubmitButton>
              </div>
            </FormShell>
          </Card>
        </>
      ) : (
        <Notice>{m.evidence_not_allowed()}</Notice>
      )}
    </Page>
  );
}
