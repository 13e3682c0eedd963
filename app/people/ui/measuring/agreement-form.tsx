import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { type AgreementVersion, ASSESSMENTS, COUNCIL_ANSWERS, DETAIL_LEVELS } from '../../measuring/agreement.ts';
import { assessmentName, councilName, levelHint, levelName } from './measuring-words.ts';

const ORDER = ['level', 'purpose', 'worksCouncil', 'worksCouncilOn', 'worksCouncilNote', 'informedOn', 'impactAssessment'];

export function AgreementForm({ agreement, lastResult }: { agreement: AgreementVersion; lastResult: SubmissionResult | undefined }) {
  const { version, level, purpose, worksCouncil, worksCouncilOn, worksCouncilNote, informedOn, impactAssessment } = agreement;
  const [form, fields] = useServerForm({
    id: `agreement-${version}`,
    lastResult,
    defaultValue: { level, purpose, worksCouncil, worksCouncilOn: worksCouncilOn ?? '', worksCouncilNote: worksCouncilNote ?? '', informedOn: informedOn ?? '', impactAssessment },
  });
  return (
    <FormShell form={form} order={ORDER} className="max-w-3xl">
      <input type="hidden" name="version" value={version} />
      <RadioField field={fields.level} label={m.measuring_level()} options={DETAIL_LEVELS.map((value) => ({ value, label: levelName(value), hint: levelHint(value) }))} />
      <TextAreaField field={fields.purpose} label={m.measuring_purpose()} hint={m.measuring_purpose_hint()} rows={2} />
      <RadioField field={fields.worksCouncil} label={m.measuring_council()} hint={m.measuring_council_hint()} options={COUNCIL_ANSWERS.map((value) => ({ value, label: councilName(value) }))} />
      <DateField field={fields.worksCouncilOn} label={m.measuring_council_on()} isOptional />
      <TextAreaField field={fields.worksCouncilNote} label={m.measuring_council_note()} isOptional rows={2} />
      <DateField field={fields.informedOn} label={m.measuring_informed()} hint={m.measuring_informed_hint()} isOptional />
      <RadioField field={fields.impactAssessment} label={m.measuring_assessment()} options={ASSESSMENTS.map((value) => ({ value, label: assessmentName(value) }))} />
      <span>
        <SubmitButton>{m.measuring_save()}</SubmitButton>
      </span>
    </FormShell>
  );
}
